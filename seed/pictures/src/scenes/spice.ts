import { type Mesh, merge, surface } from '../geometry/mesh.js';
import { fbm, noise } from '../geometry/noise.js';
import { blob, lathe, tube } from '../geometry/solids.js';
import { mix, scale, smoothstep, type Vec3 } from '../geometry/vec.js';
import { citrusHalf } from '../props/fruit.js';
import { ground } from '../props/ground.js';
import { chili, garlicSlice, spoon } from '../props/kitchen.js';
import { label } from '../props/label.js';
import {
  amberGlass,
  brass,
  flesh,
  glass,
  glossy,
  juicy,
  liquid,
  matt,
  plain,
  powder,
  satin,
  stoneware,
  whiteware,
} from '../props/materials.js';
import { wrapped } from '../props/packs.js';
import { slice } from '../props/pieces.js';
import { bowl, flask, jarOutline, lid } from '../props/vessels.js';
import { nia } from '../props/weaving.js';
import { rgb } from '../render/color.js';
import { material } from '../render/material.js';
import type { Scene } from '../render/scene.js';
import { mound } from './coffee.js';
import { type Compositions, heap, lay, type Pieces, variants } from './compose.js';

/** A knobbly rhizome: a main finger along x with side fingers, ringed skin. */
function rhizome(light: string, dark: string, seed: number): Mesh {
  const finger = (from: Vec3, to: Vec3, r: number) => {
    const middle: Vec3 = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + 0.06, (from[2] + to[2]) / 2 + 0.08];
    return tube(
      [from, middle, to],
      (t) =>
        r *
        Math.sqrt(Math.max(0, 1 - (2 * t - 1) ** 6)) *
        (1 + 0.12 * (fbm(t * 5 + seed, r * 9, 0.5, 2) - 0.5) + 0.035 * Math.sin(t * 42)),
      {
        sides: 20,
        rows: 50,
        color: (u, t) =>
          scale(
            mix(rgb(dark), rgb(light), smoothstep(0.15, 0.7, fbm(u * 5, t * 7 + seed, seed, 3))),
            0.9 + 0.1 * Math.sin(t * 42),
          ),
      },
    );
  };
  return merge([
    finger([-1.1, 0, 0], [1.0, 0.02, 0.05], 0.36),
    finger([-0.55, 0, 0.1], [-0.95, 0.08, 0.85], 0.27),
    finger([0.15, 0, 0.1], [0.35, 0.1, 0.95], 0.29),
    finger([0.5, 0, -0.1], [1.0, 0.12, -0.75], 0.27),
    finger([-0.4, 0, -0.1], [-0.55, 0.1, -0.8], 0.25),
    finger([0.85, 0.05, 0], [1.55, 0.12, 0.3], 0.22),
  ]);
}

const rootSlice = (light: string, dark: string, skin: string) =>
  slice(0.38, 0.07, (d, a) =>
    d > 0.93
      ? rgb(skin)
      : mix(
          rgb(light),
          rgb(dark),
          0.45 * noise(Math.sin(a) * d * 9, Math.cos(a) * d * 9, 0.5) +
            0.3 * smoothstep(0.68, 0.72, d) * smoothstep(0.8, 0.74, d),
        ),
  );

/** A stalk of lemongrass along x, cut at the root end. */
function lemongrass(s: Scene, at: Vec3, yaw: number, length = 4.4): void {
  s.put(
    tube(
      [
        [-length / 2, 0, 0],
        [-length / 4, 0.02, 0.02],
        [0, 0.02, 0],
        [length / 4, 0.05, 0.03],
        [length / 2, 0.1, 0],
      ],
      (t) => 0.19 * (1 - 0.62 * smoothstep(0.05, 0.75, t)),
      {
        sides: 16,
        rows: 60,
        color: (u, t) =>
          mix(
            mix(rgb('#C77F95'), rgb('#F3EFD6'), smoothstep(0, 0.13, t + 0.03 * Math.sin(u * 40))),
            rgb('#8FAF52'),
            smoothstep(0.25, 0.85, t) * (0.85 + 0.15 * Math.sin(u * 31)),
          ),
      },
    ),
    satin,
    { at, yaw },
  );
  for (const [off, turn] of [
    [0.02, 0.06],
    [-0.03, -0.09],
  ] as const)
    s.put(
      surface(
        4,
        20,
        (u, v) => [
          length * 0.28 + v * 1.5,
          0.08 + off + 0.16 * v - 0.2 * v * v,
          (u - 0.5) * 0.2 * (1 - v * 0.9) + turn * v * 3,
        ],
        { color: () => rgb('#86A84C') },
      ),
      satin,
      { at, yaw },
    );
}

const tin = async (
  s: Scene,
  title: readonly string[],
  at: Vec3,
  radius: number,
  height: number,
  accent: string,
  ratio: number,
) => {
  s.put(
    wrapped(radius + 0.02, height * 0.24, height * 0.66, 0.78),
    material([1, 1, 1], { texture: await label({ title, ratio, accent }), roughness: 0.8 }),
    { at },
  );
};

/** A level pool in a bowl. */
const pool = (radius: number, y: number): Mesh =>
  surface(64, 8, (u, v) => [radius * v * Math.sin(u * 6.28319), y, radius * v * Math.cos(u * 6.28319)], {
    closed: true,
  });

export const spiceScenes: Compositions = {
  'bot-nghe': async (s) => {
    ground(s, 'linen');
    s.look({ width: 6, tilt: 27, target: [0.1, 1.0, 0.05] });
    const at: Vec3 = [-0.75, 0, -0.5];
    const jar = flask(jarOutline(1.15, 2.1));
    s.put(jar.wall, glass, { at });
    s.put(jar.filled(1.7), powder('#E79A1C'), { at });
    s.put(lid(1.0, 0.36), brass, { at: [at[0], 2.0, at[2]] });
    await tin(s, ['Tinh bột', 'nghệ'], at, 1.15, 2.1, '#9A3B26', 2.0);
    s.put(rhizome('#D99A4E', '#8A5522', 1), matt, { at: [1.35, 0.36, 0.35], yaw: 0.5, size: 0.85 });
    lay(
      s,
      [rootSlice('#F0881C', '#D96A0E', '#A86A2E')],
      juicy,
      [
        [0.55, 0.05, 1.55],
        [1.2, 0.05, 1.75],
        [0.9, 0.12, 1.45],
      ],
      { tilt: 0.12 },
    );
    s.put(mound(0.8, 0.42), powder('#EBA024'), { at: [-1.1, 0, 1.45] });
  },
  gung: (s) => {
    ground(s, 'stone');
    s.look({ width: 5.8, tilt: 36, target: [0, 0.4, 0.1] });
    s.put(rhizome('#DDB987', '#A97E4A', 2), matt, { at: [-0.55, 0.38, -0.75], yaw: 0.15, size: 1.15 });
    s.put(rhizome('#D8B27E', '#A37843', 5), matt, { at: [1.25, 0.36, 0.2], yaw: 2.2, size: 0.85 });
    lay(
      s,
      [rootSlice('#F6E3A0', '#E5C569', '#C39A5C')],
      juicy,
      [
        [-1.5, 0.05, 1.05],
        [-0.85, 0.05, 1.35],
        [-0.2, 0.05, 1.6],
        [-1.15, 0.12, 1.2],
        [-0.5, 0.12, 1.5],
        [0.45, 0.05, 1.75],
      ],
      { size: 1.15, tilt: 0.1 },
    );
  },
  sa: (s) => {
    ground(s, 'wood');
    s.look({ width: 6, tilt: 38, target: [0, 0.35, 0.1] });
    const rows: [number, number, number][] = [
      [0.22, -1.35, 0.05],
      [0.22, -0.95, -0.03],
      [0.22, -0.55, 0.02],
      [0.22, -0.15, -0.05],
      [0.22, 0.25, 0.04],
      [0.55, -1.1, 0.0],
      [0.55, -0.7, 0.06],
      [0.55, -0.3, -0.03],
      [0.55, 0.05, 0.03],
      [0.85, -0.85, 0.02],
      [0.85, -0.45, -0.02],
    ];
    for (const [y, z, yaw] of rows) lemongrass(s, [-0.1 + s.random.between(-0.12, 0.12), y, z], yaw);
    for (const x of [-0.9, -0.82, 0.55, 0.63])
      s.put(
        tube(
          Array.from(
            { length: 15 },
            (_, k): Vec3 => [x, 0.5 + 0.56 * Math.cos(k * 0.4488), -0.55 + 1.08 * Math.sin(k * 0.4488)],
          ),
          0.045,
          { color: () => rgb('#DDB97F') },
        ),
        matt,
      );
    const ring = slice(0.19, 0.09, (d) =>
      mix(rgb('#F6F1DC'), mix(rgb('#D9A0B0'), rgb('#C9D39A'), 0.5), 0.5 + 0.5 * Math.sin(d * 26)),
    );
    heap(s, {
      pieces: [ring],
      material: flesh,
      count: 34,
      radius: 0.12,
      reach: 0.75,
      center: [0.9, 0, 1.45],
      shape: (d) => 0.42 - d * 0.5,
      tilt: 0.7,
    });
    lay(s, [ring], flesh, [
      [-0.4, 0.05, 1.5],
      [-0.9, 0.05, 1.3],
      [0.05, 0.05, 1.75],
      [1.9, 0.05, 1.7],
    ]);
  },
  ot: (s) => {
    ground(s, 'stone');
    s.look({ width: 6, tilt: 36, target: [0, 0.4, 0.1] });
    nia(1.75).put(s, [-0.95, 0, -0.3]);
    for (let i = 0; i < 46; i++) {
      const a = s.random.between(0, 7);
      const r = 1.2 * Math.sqrt(s.random.between(0, 1));
      s.put(chili(1.05, s.random.pick(['#C41E14', '#B01810', '#D42E1A'])), glossy, {
        at: [
          -0.95 + r * Math.sin(a),
          0.25 + 0.62 * (1 - r / 1.3) * s.random.between(0.3, 1),
          -0.3 + r * Math.cos(a),
        ],
        yaw: s.random.between(0, 7),
        roll: s.random.between(-0.2, 0.2),
      });
    }
    const dish = bowl(0.95, 0.6, 0.06);
    s.put(dish.mesh, whiteware, { at: [1.55, 0, 0.85] });
    s.put(mound(0.82, 0.42), powder('#B8331A'), { at: [1.55, 0.45, 0.85] });
    for (const [x, z, yaw] of [
      [0.3, 1.75, 0.3],
      [1.7, -0.95, 1.1],
      [-0.6, 2.0, -0.4],
    ] as const)
      s.put(chili(1.15, '#C41E14'), glossy, { at: [x, 0.13, z], yaw });
  },
  'muoi-ot': (s) => {
    ground(s, 'slate');
    s.look({ width: 5.6, tilt: 36, target: [0, 0.45, 0.1] });
    const salt: Pieces = variants(
      (hex) => blob(5, 0.035, () => rgb(hex)),
      '#F2E3D5',
      '#D9653A',
      '#C03A1E',
      '#E58A5A',
    );
    const dish = bowl(1.35, 0.75, 0.07);
    s.put(dish.mesh, whiteware, { at: [-0.75, 0, -0.25] });
    s.put(mound(1.18, 0.55), powder('#D2562E'), { at: [-0.75, 0.52, -0.25] });
    heap(s, {
      pieces: salt,
      material: matt,
      count: 900,
      radius: 0.025,
      reach: 1.05,
      ground: (d) => 1.08 - d * 0.48,
      shape: (d) => 1.16 - d * 0.48,
      center: [-0.75, 0, -0.25],
      tries: 2,
    });
    const small = bowl(0.72, 0.45, 0.05);
    s.put(small.mesh, stoneware, { at: [1.55, 0, -0.85] });
    s.put(mound(0.62, 0.28), powder('#A79C8E'), { at: [1.55, 0.34, -0.85] });
    const lime = citrusHalf({
      radius: 0.6,
      segments: 9,
      pith: 0.88,
      flesh: ['#D6E58A', '#A9C650'],
      rind: ['#5E9438', '#47782E'],
    });
    s.put(lime, juicy, { at: [1.25, 0.5, 0.75], pitch: -0.75, yaw: -0.2 });
    s.put(lime, juicy, { at: [0.35, 0.38, 1.35], pitch: -1.2, yaw: 0.4, size: 0.95 });
    s.put(chili(1.2, '#C41E14'), glossy, { at: [-1.35, 0.13, 1.55], yaw: 0.35 });
    s.put(chili(1.0, '#B01810'), glossy, { at: [1.75, 0.13, 1.6], yaw: -0.3 });
  },
  'nuoc-cham': async (s) => {
    ground(s, 'walnut');
    s.look({ width: 5.8, tilt: 29, target: [0.05, 0.9, 0.05] });
    const at: Vec3 = [-0.7, 0, -0.5];
    const jar = flask(jarOutline(1.1, 2.0));
    s.put(jar.wall, glass, { at });
    s.put(
      jar.filled(1.35),
      material([1, 1, 1], {
        paint: ({ x, y, z }) =>
          mix(rgb('#7E1A0A'), rgb('#C4401A'), smoothstep(0.35, 0.65, noise(x * 11, y * 11, z * 11))),
        shine: 0.05,
        roughness: 0.1,
        softness: 0.3,
      }),
      { at },
    );
    s.put(jar.filled(1.68), plain('#B8330E', { shine: 0.05, roughness: 0.05, softness: 0.4 }), {
      at: [at[0], 0.0, at[2]],
      size: [0.995, 1, 0.995],
    });
    s.put(lid(0.96, 0.36), brass, { at: [at[0], 1.9, at[2]] });
    await tin(s, ['Sa tế', 'tôm ớt'], at, 1.1, 2.0, '#9A3B26', 2.05);
    const dish = bowl(1.0, 0.6, 0.06);
    const side: Vec3 = [1.35, 0, 0.6];
    s.put(dish.mesh, whiteware, { at: side });
    s.put(pool(0.86, 0.46), liquid('#B5651A'), { at: side });
    const ringCut = lathe(
      [
        [0.05, 0],
        [0.1, 0.01],
        [0.1, 0.05],
        [0.05, 0.06],
        [0.05, 0],
      ],
      { sharp: true, sides: 18, color: () => rgb('#D2281A') },
    );
    for (let i = 0; i < 16; i++)
      s.put(ringCut, glossy, {
        at: [side[0] + s.random.between(-0.5, 0.5), 0.45, side[2] + s.random.between(-0.5, 0.5)],
        size: s.random.between(0.8, 1.2),
      });
    for (let i = 0; i < 22; i++)
      s.put(
        blob(8, 0.04, () => rgb('#F6EBD0')),
        flesh,
        {
          at: [side[0] + s.random.between(-0.55, 0.55), 0.46, side[2] + s.random.between(-0.55, 0.55)],
          size: [1.2, 0.6, 1],
        },
      );
    spoon(s, { at: [-0.75, 0.2, 1.5], yaw: 0.2, size: 0.72 });
    s.put(
      blob(
        30,
        ([x, y, z]) =>
          (1 / Math.hypot(x / 0.34, y / 0.16, z / 0.27)) * (1 + 0.2 * fbm(x * 5, y * 5, z * 5, 2)),
        () => rgb('#A82A10'),
      ),
      glossy,
      { at: [-0.75, 0.26, 1.5] },
    );
    lay(
      s,
      [garlicSlice()],
      flesh,
      [
        [0.6, 0.04, 1.7],
        [0.95, 0.04, 1.9],
      ],
      { tilt: 0.08 },
    );
    s.put(chili(1.05, '#C41E14'), glossy, { at: [2.05, 0.12, 1.75], yaw: 0.3 });
  },
  'tinh-dau': async (s) => {
    ground(s, 'stone');
    s.look({ width: 5.2, tilt: 20, target: [0.1, 1.25, 0] });
    const at: Vec3 = [-0.35, 0, -0.2];
    const bottle = flask([
      [0, 0.02],
      [0.62, 0.02],
      [0.74, 0.1],
      [0.76, 0.3],
      [0.76, 1.0],
      [0.76, 1.35],
      [0.64, 1.6],
      [0.36, 1.78],
      [0.33, 1.95],
    ]);
    s.put(bottle.wall, amberGlass, { at });
    s.put(bottle.filled(1.15), liquid('#8A4A12'), { at });
    s.put(
      lathe(
        [
          [0.36, 1.85],
          [0.4, 1.87],
          [0.4, 2.25],
          [0.37, 2.3],
          [0.24, 2.32],
        ],
        { sharp: true, sides: 60, ripple: (a) => 1 + 0.02 * Math.sin(a * 30) },
      ),
      plain('#1E1A17', { roughness: 0.4 }),
      { at },
    );
    s.put(
      lathe([
        [0.24, 2.3],
        [0.26, 2.4],
        [0.25, 2.7],
        [0.2, 2.9],
        [0, 2.97],
      ]),
      plain('#2B2623', { roughness: 0.6 }),
      { at },
    );
    s.put(
      wrapped(0.78, 0.35, 1.15, 0.9),
      material([1, 1, 1], {
        texture: await label({ title: ['Tinh dầu', 'sả'], ratio: 1.75, accent: '#2F5D3A' }),
        roughness: 0.8,
      }),
      { at },
    );
    lemongrass(s, [0.35, 0.2, 1.1], 0.12, 3.2);
    lemongrass(s, [0.2, 0.2, 1.5], -0.05, 3.2);
    lemongrass(s, [1.6, 0.2, -0.9], 0.5, 3.0);
    const ring = slice(0.17, 0.09, (d) => mix(rgb('#F6F1DC'), rgb('#CFC08E'), 0.5 + 0.5 * Math.sin(d * 26)));
    lay(s, [ring], flesh, [
      [-1.55, 0.05, 0.85],
      [-1.25, 0.05, 1.1],
      [-1.75, 0.05, 1.25],
    ]);
  },
};
