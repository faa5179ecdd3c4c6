import { merge, surface } from '../geometry/mesh.js';
import { fbm } from '../geometry/noise.js';
import { blob, lathe, roundedBox, tube } from '../geometry/solids.js';
import { mix, type Vec3 } from '../geometry/vec.js';
import { ground } from '../props/ground.js';
import { peg, spoon } from '../props/kitchen.js';
import { label } from '../props/label.js';
import { brass, celadon, flesh, glass, glossy, matt, oak, plain, satin } from '../props/materials.js';
import { wrapped } from '../props/packs.js';
import { egg, wrinkled } from '../props/pieces.js';
import { bowl, flask, jarOutline, lid, plate } from '../props/vessels.js';
import { rgb } from '../render/color.js';
import { type Material, material } from '../render/material.js';
import type { Scene } from '../render/scene.js';
import { type Compositions, heap, type Pieces, variants } from './compose.js';

/** Honey glows where it is thin: lighter near the foot and the rim. */
const honey = (light: string, dark: string, height: number): Material => {
  const [a, b] = [rgb(light), rgb(dark)];
  return material([1, 1, 1], {
    paint: ({ y }) => mix(a, b, Math.min(1, Math.max(0, y / height)) ** 0.8),
    shine: 0.05,
    roughness: 0.06,
    softness: 0.7,
  });
};

function dipper(s: Scene, at: Vec3, yaw: number, pitch: number): void {
  const head = lathe(
    Array.from({ length: 25 }, (_, i) => {
      const t = i / 24;
      return [
        i % 4 === 0 && i > 0 && i < 24
          ? 0.14
          : 0.34 * Math.sqrt(Math.max(0.02, Math.sin(Math.PI * (0.08 + 0.86 * t)))),
        t * 0.8 - 0.4,
      ] as const;
    }),
    { sharp: true },
  );
  const handle = tube(
    [
      [0, 0.3, 0],
      [0, 1.2, 0],
      [0, 2.3, 0],
      [0, 2.42, 0],
    ],
    (t) => 0.07 * Math.sqrt(Math.max(0, 1 - Math.max(0, t - 0.95) * 20)),
    { up: [1, 0, 0] },
  );
  s.put(merge([head, handle]), oak, { at, yaw, pitch });
}

/** A piece of honeycomb: open cells on a wavy slab. */
function comb(s: Scene, at: Vec3, columns: number, rows: number): void {
  const wax = material([1, 1, 1], { shine: 0.04, roughness: 0.3, softness: 0.5 });
  const r = 0.25;
  const cellWall = lathe(
    [
      [r * 1.02, -0.16],
      [r * 1.06, 0.0],
      [r * 0.98, 0.12],
      [r * 0.86, 0.11],
      [r * 0.82, 0],
      [r * 0.6, -0.07],
      [0, -0.07],
    ],
    { sides: 6, sharp: true, color: (_u, v) => mix(rgb('#F0BE55'), rgb('#C47F1C'), v) },
  );
  const fluid = plain('#D08613', { shine: 0.05, roughness: 0.05, softness: 0.7 });
  const drop = egg([r * 0.84, 0.05, r * 0.84], () => [1, 1, 1], 12);
  s.put(
    roundedBox([columns * r * 1.75 + 0.1, 0.36, rows * r * 1.52 + 0.1], 0.09),
    wax,
    { at: [at[0], at[1] + 0.18, at[2]] },
    rgb('#DFA23C'),
  );
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < rows; j++) {
      const x = at[0] + (i - (columns - 1) / 2 + (j % 2 ? 0.25 : -0.25)) * r * 1.75;
      const z = at[2] + (j - (rows - 1) / 2) * r * 1.52;
      const y = at[1] + 0.4 + 0.03 * Math.sin(i * 1.3 + j);
      s.put(cellWall, wax, { at: [x, y, z], yaw: Math.PI / 6 });
      if (s.random.between(0, 1) < 0.75)
        s.put(drop, fluid, { at: [x, y + s.random.between(-0.02, 0.08), z] });
    }
  }
}

const pollen: Pieces = variants(
  (hex) => egg([0.075, 0.065, 0.07], () => rgb(hex), 10),
  '#E9A62B',
  '#D98716',
  '#F1C04A',
  '#C96F12',
);

/** A swiftlet's nest: a shallow half cup laid from fine strands. */
function nest(s: Scene, at: Vec3, yaw: number, size: number): void {
  const strands = material([1, 1, 1], { shine: 0.05, roughness: 0.3, softness: 0.6 });
  for (let i = 0; i < 150; i++) {
    const from = s.random.between(0, 7);
    const span = s.random.between(0.35, 0.9);
    const reach = Math.sqrt(s.random.between(0.06, 1));
    const drift = s.random.between(-0.12, 0.12);
    const path: Vec3[] = Array.from({ length: 6 }, (_, k) => {
      const a = from + (k / 5) * span;
      const r = Math.min(0.98, reach + drift * (k / 5) + s.random.between(-0.025, 0.025));
      return [
        Math.sin(a) * r * 0.98,
        0.04 + 0.5 * r ** 2.2 + s.random.between(-0.01, 0.035),
        Math.cos(a) * r * 0.66,
      ];
    });
    const tone = s.random.between(0.82, 1.02);
    s.put(
      tube(path, 0.024, { sides: 5, rows: 12 }),
      strands,
      { at, yaw, size },
      mix([0, 0, 0], rgb('#F8EBCB'), tone),
    );
  }
  s.put(
    lathe([
      [0, 0],
      [0.4, 0.05],
      [0.75, 0.25],
      [0.98, 0.5],
      [0.7, 0.27],
      [0.4, 0.1],
      [0, 0.04],
    ]),
    strands,
    { at, yaw, size: [size, size, size * 0.67] },
    rgb('#EBD9AE'),
  );
}

export const honeyScenes: Compositions = {
  'mat-ong-hoa-dieu': async (s) => {
    ground(s, 'wood');
    s.look({ width: 6, tilt: 23, target: [0.25, 1.2, 0] });
    const at: Vec3 = [-0.4, 0, -0.35];
    const jar = flask([
      [0, 0.02],
      [1.0, 0.02],
      [1.25, 0.14],
      [1.38, 0.5],
      [1.42, 1.0],
      [1.36, 1.6],
      [1.2, 2.05],
      [0.98, 2.25],
      [0.96, 2.45],
    ]);
    s.put(jar.wall, glass, { at });
    s.put(jar.filled(2.1), honey('#F0A21C', '#C96E0C', 2.1), { at });
    s.put(lid(1.06, 0.4), brass, { at: [at[0], 2.35, at[2]] });
    s.put(
      wrapped(1.44, 0.55, 1.55, 0.72),
      material([1, 1, 1], {
        texture: await label({ title: ['Mật ong', 'hoa điều'], ratio: 1.85, accent: '#9A3B26' }),
        roughness: 0.8,
      }),
      { at },
    );
    const saucer = plate(1.05, 0.16);
    s.put(saucer.mesh, celadon, { at: [1.7, 0, 1.05] });
    s.put(
      blob(
        48,
        ([x, y, z]) => (1 / Math.hypot(x / 0.62, y / 0.08, z / 0.55)) * (1 + 0.1 * fbm(x * 2, 0, z * 2, 2)),
      ),
      honey('#F2A725', '#D9820F', 0.3),
      { at: [1.65, 0.1, 1.1] },
    );
    dipper(s, [1.5, 0.45, 1.2], -0.3, -1.1);
    const petal = egg([0.2, 0.03, 0.09], ([x]) => mix(rgb('#F6D9CF'), rgb('#D9677A'), Math.max(0, x)), 14);
    for (const [x, z] of [
      [-1.9, 1.25],
      [-1.45, 1.6],
      [-2.15, 1.75],
      [0.25, 1.75],
      [0.55, 1.5],
    ] as const)
      for (let k = 0; k < 5; k++)
        s.put(petal, flesh, {
          at: [x + 0.15 * Math.cos(k * 1.257), 0.07, z - 0.15 * Math.sin(k * 1.257)],
          yaw: k * 1.257,
          roll: 0.35,
        });
  },
  'mat-ong-rung': async (s) => {
    ground(s, 'walnut');
    s.look({ width: 6.2, tilt: 29, target: [0.3, 1.35, 0] });
    const at: Vec3 = [-0.75, 0, -0.4];
    const bottle = flask([
      [0, 0.02],
      [0.65, 0.02],
      [0.78, 0.1],
      [0.8, 0.4],
      [0.8, 1.2],
      [0.8, 2.1],
      [0.72, 2.45],
      [0.42, 2.85],
      [0.28, 3.1],
      [0.27, 3.5],
      [0.33, 3.52],
      [0.33, 3.62],
    ]);
    s.put(bottle.wall, glass, { at });
    s.put(bottle.filled(3.05), honey('#B5560F', '#5E2307', 2.6), { at });
    s.put(peg(0.27, 0.36), oak, { at: [at[0], 3.52, at[2]] });
    s.put(
      wrapped(0.82, 0.7, 1.95, 0.8),
      material([1, 1, 1], {
        texture: await label({ title: ['Mật ong', 'rừng'], ratio: 1.05, accent: '#2F5D3A' }),
        roughness: 0.8,
      }),
      { at },
    );
    s.put(plate(1.75, 0.18).mesh, celadon, { at: [1.35, 0, 0.75] });
    comb(s, [1.35, 0.1, 0.7], 5, 4);
    s.put(
      blob(
        48,
        ([x, y, z]) => (1 / Math.hypot(x / 1.25, y / 0.05, z / 1.05)) * (1 + 0.15 * fbm(x * 2, 0, z * 2, 2)),
      ),
      honey('#C8750F', '#9A4C08', 0.3),
      { at: [1.4, 0.1, 0.9] },
    );
  },
  'phan-hoa': async (s) => {
    ground(s, 'paper');
    s.look({ width: 5.6, tilt: 28, target: [0.15, 0.95, 0.1] });
    const at: Vec3 = [-0.45, 0, -0.4];
    const jar = flask(jarOutline(1.15, 2.05));
    s.put(jar.wall, glass, { at });
    heap(s, {
      pieces: pollen,
      material: matt,
      count: 3600,
      radius: 0.072,
      reach: 1.0,
      ground: () => 0.07,
      center: at,
      ceiling: 1.75,
      tries: 7,
    });
    s.put(
      wrapped(1.17, 0.45, 1.3, 0.78),
      material([1, 1, 1], { texture: await label({ title: ['Phấn hoa'], ratio: 2.1 }), roughness: 0.8 }),
      { at },
    );
    spoon(s, { at: [1.3, 0.2, 1.25], yaw: -0.5, pitch: 0.03 });
    heap(s, {
      pieces: pollen,
      material: matt,
      count: 240,
      radius: 0.072,
      reach: 0.42,
      center: [1.28, 0.14, 1.26],
      shape: (d) => 0.36 - d * 0.5,
    });
    heap(s, {
      pieces: pollen,
      material: matt,
      count: 240,
      radius: 0.072,
      reach: 0.85,
      center: [-0.75, 0, 1.6],
      shape: (d) => 0.45 - d * 0.5,
    });
  },
  'yen-sao': (s) => {
    ground(s, 'rose');
    s.look({ width: 5.6, tilt: 44, target: [0, 0.35, 0.1] });
    const red = plain('#8E2A1E', { shine: 0.04, roughness: 0.35 });
    const inside = plain('#B8892F', { shine: 0.2, roughness: 0.4 });
    s.put(roundedBox([4.5, 0.2, 3.4], 0.06), red, { at: [0, 0.1, 0] });
    for (const [w, d, x, z] of [
      [4.5, 0.14, 0, 1.65],
      [4.5, 0.14, 0, -1.65],
      [0.14, 3.4, 2.2, 0],
      [0.14, 3.4, -2.2, 0],
    ] as const)
      s.put(roundedBox([w, 0.75, d], 0.05), red, { at: [x, 0.38, z] });
    s.put(roundedBox([4.25, 0.06, 3.15], 0.02), inside, { at: [0, 0.22, 0] });
    for (const [x, z, yaw] of [
      [-1.35, -0.65, 0.1],
      [0.05, -0.7, -0.1],
      [1.4, -0.65, 0.15],
      [-1.3, 0.85, -0.12],
      [0.1, 0.85, 0.1],
      [1.42, 0.85, -0.05],
    ] as const)
      nest(s, [x, 0.24, z], yaw, 0.72);
  },
  'yen-chung': async (s) => {
    ground(s, 'sky');
    s.look({ width: 5.4, tilt: 27, target: [0.15, 0.85, 0.1] });
    const at: Vec3 = [-0.55, 0, -0.35];
    const jar = flask([
      [0, 0.02],
      [0.7, 0.02],
      [0.9, 0.12],
      [0.98, 0.5],
      [0.96, 1.0],
      [0.82, 1.35],
      [0.7, 1.5],
      [0.7, 1.65],
    ]);
    s.put(jar.wall, glass, { at });
    s.put(jar.filled(1.35), plain('#EBD9A8', { shine: 0.05, roughness: 0.1, softness: 0.7 }), { at });
    s.put(lid(0.78, 0.34), brass, { at: [at[0], 1.55, at[2]] });
    s.put(
      wrapped(1.0, 0.38, 1.05, 0.75),
      material([1, 1, 1], { texture: await label({ title: ['Yến chưng'], ratio: 2.2 }), roughness: 0.8 }),
      { at },
    );
    const soup: Vec3 = [1.25, 0, 0.75];
    const cup = bowl(1.05, 0.75, 0.06);
    s.put(cup.mesh, celadon, { at: soup });
    const broth = surface(
      48,
      6,
      (u, v) => [0.93 * v * Math.sin(u * 6.2832), 0.6, 0.93 * v * Math.cos(u * 6.2832)],
      { closed: true },
    );
    s.put(broth, plain('#EFDDAE', { shine: 0.05, roughness: 0.06, softness: 0.6 }), { at: soup });
    const strand = material(rgb('#FBF3DC'), { shine: 0.05, roughness: 0.2, softness: 0.6 });
    for (let i = 0; i < 70; i++) {
      const [x, z, a] = [s.random.between(-0.55, 0.55), s.random.between(-0.55, 0.5), s.random.between(0, 7)];
      s.put(
        tube(
          [
            [-0.2, 0, 0],
            [-0.07, 0.05, 0.06],
            [0.07, 0.04, -0.03],
            [0.22, 0, 0.05],
          ],
          0.026,
          { sides: 5, rows: 8 },
        ),
        strand,
        { at: [soup[0] + x, 0.6 + s.random.between(0, 0.07), soup[2] + z], yaw: a },
      );
    }
    const jujube = wrinkled('#A82A1C', '#5E120D', 0.1, 3);
    for (const [x, y, z] of [
      [1.0, 0.68, 0.95],
      [1.6, 0.68, 0.6],
      [-1.7, 0.2, 1.0],
      [-1.25, 0.2, 1.45],
      [-0.4, 0.2, 1.6],
    ] as const)
      s.put(jujube, satin, { at: [x, y, z], yaw: x * 3, size: [0.3, 0.2, 0.22] });
    const goji = egg([0.12, 0.06, 0.06], () => rgb('#D2401F'), 12);
    for (const [x, y, z] of [
      [1.3, 0.66, 0.5],
      [1.25, 0.66, 1.15],
      [0.85, 0.65, 0.6],
      [0.15, 0.06, 1.5],
      [0.35, 0.06, 1.75],
      [-0.9, 0.06, 1.85],
    ] as const)
      s.put(goji, glossy, { at: [x, y, z], yaw: x * 5 });
    for (const [x, z] of [
      [2.1, 1.75],
      [1.75, 1.95],
    ] as const)
      s.put(
        roundedBox([0.3, 0.26, 0.3], 0.05),
        material(rgb('#FBF6E8'), { softness: 0.5, shine: 0.05, roughness: 0.2 }),
        { at: [x, 0.13, z], yaw: x },
      );
  },
};
