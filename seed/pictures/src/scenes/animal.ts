import { bend, type Mesh, merge, surface } from '../geometry/mesh.js';
import { fbm, noise } from '../geometry/noise.js';
import { blob, tube } from '../geometry/solids.js';
import { mix, scale, smoothstep, type Vec3 } from '../geometry/vec.js';
import { ground } from '../props/ground.js';
import { label } from '../props/label.js';
import { brass, flesh, glass, matt, powder, satin, whiteware } from '../props/materials.js';
import { wrapped } from '../props/packs.js';
import { egg } from '../props/pieces.js';
import { flask, jarOutline, lid, plate } from '../props/vessels.js';
import { basket, nia } from '../props/weaving.js';
import { rgb } from '../render/color.js';
import { material } from '../render/material.js';
import type { Scene } from '../render/scene.js';
import { type Compositions, heap, lay, type Pieces } from './compose.js';

/** A dried fish along x, split and flat, head to the left. */
function fish(length: number, deep: number, back: string, belly: string, seed: number): Mesh {
  const body = blob(
    80,
    ([x, y, z]) => {
      const taper = 1 - 0.42 * smoothstep(-0.2, 1, x);
      return (
        (1 / Math.hypot(x / length, y / (0.13 * taper), z / (deep * taper))) *
        (1 + 0.03 * (fbm(x * 9 + seed, y * 9, z * 9, 3) - 0.5))
      );
    },
    ([x, y, z]) => {
      const scales = 0.86 + 0.2 * Math.abs(Math.sin(x * 44) * Math.sin(z * 30 + x * 22));
      const tone = mix(
        rgb(belly),
        rgb(back),
        smoothstep(-0.75, 0.35, -z + 0.35 * (fbm(x * 4, y * 4, z * 4, 3) - 0.5)),
      );
      return x < -0.72 ? scale(tone, 0.72) : scale(tone, scales);
    },
  );
  const tail = surface(
    14,
    10,
    (u, v) => [
      length * 0.9 + v * 0.75,
      0.015 * Math.sin(u * 40),
      (u - 0.5) * (0.22 + v * 0.95) * (1 - 0.35 * v * (1 - Math.abs(u - 0.5) * 2)),
    ],
    { color: (u) => scale(rgb(back), 0.75 + 0.25 * Math.abs(Math.sin(u * 26))) },
  );
  const fin = surface(
    14,
    6,
    (u, v) => [
      -length * 0.3 + u * length * 0.95,
      0.02,
      -deep * (0.93 - 0.3 * u * u) - v * 0.22 * Math.sin(u * 3.1),
    ],
    { color: (u) => scale(rgb(back), 0.7 + 0.3 * Math.abs(Math.sin(u * 40))) },
  );
  const eye = egg([0.075, 0.05, 0.075], ([, y]) => (y > 0.55 ? rgb('#1A1512') : rgb('#E3D8BE')), 18);
  const moved = bend(eye, ([x, y, z]) => [x - length * 0.74, y + 0.085, z - deep * 0.2]);
  const gill = tube(
    [
      [-length * 0.55, 0.1, -deep * 0.45],
      [-length * 0.48, 0.13, 0],
      [-length * 0.55, 0.1, deep * 0.4],
    ],
    0.02,
    { sides: 6, color: () => scale(rgb(back), 0.5) },
  );
  return merge([body, tail, fin, moved, gill]);
}

/** A dried cricket along x. */
const cricket: Mesh = (() => {
  const brown = ([x, y, z]: Vec3): Vec3 => mix(rgb('#7A4A22'), rgb('#B07A3E'), fbm(x * 3, y * 3, z * 3, 2));
  const part = (at: Vec3, size: Vec3) =>
    bend(egg(size, brown, 16), ([x, y, z]) => [x + at[0], y + at[1], z + at[2]]);
  const wing = (side: number) =>
    bend(
      egg([0.36, 0.02, 0.1], () => rgb('#8E6030'), 16),
      ([x, y, z]) => [x + 0.1, y + 0.15 - 0.1 * x, z + side * 0.07],
    );
  const leg = (points: readonly Vec3[], r: number) =>
    tube(points, (t) => r * (1.2 - t), { sides: 6, color: () => rgb('#8A5A2C') });
  const legs: Mesh[] = [];
  for (const side of [-1, 1]) {
    legs.push(
      leg(
        [
          [0.12, 0.05, side * 0.12],
          [0.3, 0.3, side * 0.3],
          [0.38, 0.36, side * 0.34],
        ],
        0.06,
      ),
      leg(
        [
          [0.38, 0.36, side * 0.34],
          [0.55, 0.1, side * 0.36],
          [0.7, -0.1, side * 0.38],
        ],
        0.026,
      ),
    );
    for (const x of [-0.22, -0.05])
      legs.push(
        leg(
          [
            [x, 0, side * 0.1],
            [x - 0.05, 0.06, side * 0.26],
            [x - 0.1, -0.12, side * 0.36],
          ],
          0.022,
        ),
      );
    legs.push(
      leg(
        [
          [-0.5, 0.06, side * 0.05],
          [-0.75, 0.22, side * 0.16],
          [-1.0, 0.2, side * 0.3],
        ],
        0.012,
      ),
    );
  }
  return merge([
    part([0.15, 0, 0], [0.4, 0.13, 0.13]),
    part([-0.28, 0.03, 0], [0.16, 0.14, 0.14]),
    part([-0.46, 0.02, 0], [0.13, 0.13, 0.14]),
    wing(-1),
    wing(1),
    ...legs,
  ]);
})();

const straw = (s: Scene, count: number, x: number, z: number, y: (d: number) => number) => {
  const blade = tube(
    [
      [-0.6, 0, 0],
      [-0.2, 0.07, 0.05],
      [0.2, 0.05, -0.05],
      [0.6, 0, 0.03],
    ],
    0.018,
    { sides: 4, rows: 9 },
  );
  for (let i = 0; i < count; i++) {
    const a = s.random.between(0, 7);
    const r = Math.sqrt(s.random.between(0, 1));
    s.put(
      blade,
      matt,
      {
        at: [x * r * Math.sin(a), y(r) + s.random.between(0, 0.12), z * r * Math.cos(a)],
        yaw: s.random.between(0, 7),
        roll: s.random.between(-0.25, 0.25),
        size: s.random.between(0.7, 1.2),
      },
      scale(rgb('#E3C274'), s.random.between(0.75, 1.1)),
    );
  }
};

export const animalScenes: Compositions = {
  'ca-kho': (s) => {
    ground(s, 'rose');
    s.look({ width: 6.2, tilt: 46, target: [0, 0.2, 0.1] });
    nia(2.75).put(s);
    const snakehead: Pieces = [
      fish(1.5, 0.46, '#7A5C3A', '#D9B27A', 0),
      fish(1.5, 0.44, '#6E5234', '#D0A66C', 4),
    ];
    [
      [-0.35, -1.2, 0.08],
      [-0.15, -0.25, -0.06],
      [-0.3, 0.72, 0.05],
    ].forEach(([x = 0, z = 0, yaw = 0], i) => {
      s.put(snakehead[i % 2] ?? snakehead[0], satin, { at: [x, 0.22, z], yaw });
    });
    s.put(fish(1.1, 0.33, '#A98A55', '#E6C78F', 8), satin, { at: [-0.55, 0.2, 1.6], yaw: 0.12 });
    s.put(fish(1.1, 0.33, '#A08050', '#E0BE84', 11), satin, { at: [0.95, 0.34, 1.35], yaw: -0.3 });
  },
  'trung-ga': (s) => {
    ground(s, 'wood');
    s.look({ width: 6, tilt: 34, target: [0, 0.75, 0.1] });
    s.put(basket({ radius: (y) => 1.7 + 0.42 * y, height: 0.9, stakes: 44 }), matt);
    s.put(
      egg([1.7, 0.45, 1.7], () => rgb('#C9A557'), 24),
      matt,
      { at: [0, 0.35, 0] },
    );
    straw(s, 520, 1.75, 1.75, (r) => 0.68 + 0.12 * r);
    const shell = (light: string, dark: string) =>
      blob(
        36,
        ([x, y, z]) => 1 / Math.hypot(x / 0.37, y / (y > 0 ? 0.52 : 0.44), z / 0.37),
        ([x, y, z]) =>
          scale(
            mix(rgb(dark), rgb(light), fbm(x * 2, y * 2, z * 2, 2)),
            0.96 + 0.05 * noise(x * 26, y * 26, z * 26),
          ),
      );
    const eggs: Pieces = [
      shell('#F1CFB0', '#E3B48E'),
      shell('#F6DEC6', '#EAC6A6'),
      shell('#E6B891', '#D9A57C'),
    ];
    heap(s, {
      pieces: eggs,
      material: flesh,
      count: 26,
      radius: 0.4,
      reach: 1.35,
      ground: () => 0.68,
      shape: (d) => 1.75 - d * 0.42,
      tries: 40,
    });
    lay(s, eggs, flesh, [[2.0, 0.38, 1.75]], { tilt: 1.5 });
  },
  'bot-de': async (s) => {
    ground(s, 'slate');
    s.look({ width: 6, tilt: 32, target: [0.1, 0.8, 0.15] });
    const at: Vec3 = [-1.05, 0, -0.65];
    const jar = flask(jarOutline(1.0, 1.9));
    s.put(jar.wall, glass, { at });
    s.put(jar.filled(1.5), powder('#8A623A'), { at });
    s.put(lid(0.87, 0.34), brass, { at: [at[0], 1.8, at[2]] });
    s.put(
      wrapped(1.02, 0.42, 1.2, 0.8),
      material([1, 1, 1], { texture: await label({ title: ['Bột dế'], ratio: 2.05 }), roughness: 0.8 }),
      { at },
    );
    s.put(plate(1.45, 0.2).mesh, whiteware, { at: [1.1, 0, 0.7] });
    heap(s, {
      pieces: [cricket],
      material: satin,
      count: 24,
      radius: 0.26,
      reach: 0.95,
      center: [1.1, 0.1, 0.7],
      shape: (d) => 0.75 - d * 0.55,
      tilt: 0.4,
      size: 0.72,
    });
    lay(s, [cricket], satin, [[-0.75, 0.12, 1.35]], { size: 0.85, tilt: 0.05 });
  },
};
