import { merge } from '../geometry/mesh.js';
import { fbm, noise } from '../geometry/noise.js';
import { blob, lathe, roundedBox } from '../geometry/solids.js';
import { mix, scale, smoothstep, type Vec3 } from '../geometry/vec.js';
import { ground } from '../props/ground.js';
import { spoon } from '../props/kitchen.js';
import { label } from '../props/label.js';
import { flesh, glass, matt, plain, powder, satin, steel, whiteware } from '../props/materials.js';
import { pouch, sack } from '../props/packs.js';
import { coffeeBean, egg } from '../props/pieces.js';
import { bowl, flask } from '../props/vessels.js';
import { rgb } from '../render/color.js';
import { material } from '../render/material.js';
import type { Scene } from '../render/scene.js';
import { roasted } from './cashew.js';
import { type Compositions, heap, lay, type Pieces } from './compose.js';

export const beans: Pieces = [coffeeBean('#6A3E22', '#341A0D'), coffeeBean('#5A331B', '#2A140A')];

/** A mound of powder with a lumpy skin. */
export const mound = (radius: number, height: number) =>
  lathe(
    Array.from({ length: 15 }, (_, i) => {
      const t = i / 14;
      return [radius * (1 - t), height * smoothstep(0, 1, t) ** 0.9] as const;
    }),
    {
      sides: 90,
      rows: 60,
      ripple: (a, v) => 1 + 0.16 * (fbm(Math.sin(a) * 3, v * 6, Math.cos(a) * 3, 4) - 0.5),
    },
  );

/** A Vietnamese drip filter on its glass of coffee. */
function phin(s: Scene, at: Vec3): void {
  const cup = flask([
    [0, 0.02],
    [0.5, 0.02],
    [0.57, 0.08],
    [0.62, 0.6],
    [0.68, 1.3],
  ]);
  s.put(cup.wall, glass, { at });
  s.put(cup.filled(0.72), plain('#241008', { shine: 0.05, roughness: 0.05 }), { at });
  const saucer = lathe(
    [
      [0, 1.32],
      [0.85, 1.32],
      [0.95, 1.36],
      [0.95, 1.39],
      [0.84, 1.36],
      [0.55, 1.36],
    ],
    { sharp: true, sides: 80 },
  );
  const body = lathe(
    [
      [0.55, 1.36],
      [0.57, 1.4],
      [0.6, 2.15],
      [0.64, 2.17],
      [0.64, 2.21],
      [0.56, 2.2],
      [0.53, 1.6],
      [0, 1.6],
    ],
    { sharp: true, sides: 80 },
  );
  const cap = lathe(
    [
      [0.66, 2.19],
      [0.66, 2.25],
      [0.6, 2.3],
      [0.12, 2.36],
      [0.05, 2.4],
      [0.1, 2.48],
      [0.1, 2.54],
      [0, 2.57],
    ],
    { sharp: true, sides: 80 },
  );
  s.put(merge([saucer, body, cap]), steel, { at });
}

/** A cacao pod along x: ribbed, pointed. */
const pod = (open: boolean) =>
  blob(
    72,
    ([x, y, z]) => {
      const around = Math.atan2(y, z);
      const body = 1 / Math.hypot(x / (x > 0 ? 1.35 : 1.2), y / 0.62, z / 0.62);
      const ribs =
        1 +
        0.06 * Math.cos(around * 10) * Math.sqrt(Math.max(0, 1 - x * x)) +
        0.03 * (fbm(x * 6, y * 6, z * 6, 3) - 0.5);
      const cut = open && y > 0.02 ? Math.min(1, 0.02 / y / body) : 1;
      return body * ribs * cut;
    },
    ([x, y, z], p) => {
      if (open && y > 0.03)
        return p[0] ** 2 / 1.2 + p[2] ** 2 / 0.24 > 0.93 ? rgb('#E3BD7C') : rgb('#F3E6CB');
      return mix(rgb('#C9752A'), rgb('#7E2F1C'), smoothstep(0.3, 0.7, fbm(x * 2, y * 2, z * 2 + 4, 3)));
    },
  );

export const coffeeScenes: Compositions = {
  'ca-phe-bot': async (s) => {
    ground(s, 'walnut');
    s.look({ width: 6.4, tilt: 19, target: [0.15, 1.55, 0] });
    const bag = material(rgb('#3B2A20'), {
      texture: await label({
        title: ['Cà phê', 'bột'],
        ratio: 0.68,
        bare: true,
        accent: '#E8B04A',
        ink: '#FBF7F0',
      }),
      roughness: 0.6,
      shine: 0.03,
    });
    s.put(pouch(2.3, 3.3, 1.15, 1), bag, { at: [-1.15, 0, -0.5], yaw: 0.16 });
    phin(s, [1.3, 0, -0.05]);
    s.put(mound(0.85, 0.38), powder('#4A2815'), { at: [-0.35, 0, 1.35] });
    lay(
      s,
      beans,
      satin,
      [
        [1.0, 0.12, 1.5],
        [1.45, 0.12, 1.8],
        [1.9, 0.12, 1.35],
        [0.75, 0.12, 1.95],
        [-1.9, 0.12, 1.35],
        [-1.6, 0.12, 1.75],
        [2.35, 0.12, 1.0],
      ],
      { size: 0.4 },
    );
  },
  'ca-phe-hat': (s) => {
    ground(s, 'wood');
    s.look({ width: 6.2, tilt: 32, target: [0, 0.85, 0.25] });
    const burlap = material([1, 1, 1], {
      paint: ({ x, y, z }) =>
        scale(
          mix(
            rgb('#B8925C'),
            rgb('#D9BB88'),
            fbm(Math.atan2(x, z) * 24, y * 3, 0.5, 2) * 0.5 + fbm(Math.atan2(x, z) * 3, y * 26, 2.5, 2) * 0.5,
          ),
          0.8 + 0.3 * noise(x * 9, y * 9, z * 9),
        ),
      bump: ({ x, y, z }) => 0.012 * Math.sin(Math.atan2(x, z + 0.5) * 90) * Math.sin(y * 62),
      shine: 0,
      roughness: 1,
    });
    s.put(sack(1.45, 1.9), burlap, { at: [0, 0, -0.5] });
    heap(s, {
      pieces: beans,
      material: satin,
      size: 0.42,
      count: 420,
      radius: 0.135,
      reach: 1.25,
      ground: () => 1.3,
      center: [0, 0, -0.5],
      shape: (d) => 2.25 - d * 0.4,
      tries: 16,
    });
    heap(s, {
      pieces: beans,
      material: satin,
      size: 0.42,
      count: 170,
      radius: 0.125,
      reach: 1.5,
      center: [0.75, 0, 1.55],
      shape: (d) => 0.55 - d * 0.38,
      tilt: 0.8,
    });
    lay(
      s,
      beans,
      satin,
      [
        [-1.5, 0.12, 1.3],
        [-1.9, 0.12, 1.7],
        [-1.1, 0.12, 1.9],
        [2.3, 0.12, 0.6],
      ],
      { size: 0.42 },
    );
  },
  'cacao-bot': (s) => {
    ground(s, 'linen');
    s.look({ width: 6.2, tilt: 33, target: [0.05, 0.55, 0.2] });
    const dish = bowl(1.45, 0.95);
    s.put(dish.mesh, whiteware, { at: [-1.05, 0, -0.6] });
    s.put(mound(1.25, 0.75), powder('#6B3A20'), { at: [-1.05, 0.72, -0.6] });
    spoon(s, { at: [-0.35, 0.22, 1.65], yaw: 0.25, pitch: 0.03, size: 0.8 });
    s.put(mound(0.42, 0.22), powder('#6B3A20'), { at: [-0.35, 0.22, 1.65] });
    s.put(pod(false), satin, { at: [1.5, 0.62, -1.1], yaw: 0.5 });
    s.put(pod(true), satin, { at: [1.35, 0.55, 0.75], yaw: -0.25, pitch: 0.3 });
    const bean = egg([0.2, 0.13, 0.15], ([, y]) => mix(rgb('#EFE0C6'), rgb('#FFFBF0'), (y + 1) / 2), 16);
    for (let i = 0; i < 5; i++)
      for (let j = 0; j < 2; j++) {
        const lx = (i - 2) * 0.36;
        const lz = (j - 0.5) * 0.36;
        s.put(bean, flesh, {
          at: [1.35 + lx * 0.97 - lz * 0.25, 0.66 - lz * 0.3 + 0.02, 0.75 + lx * 0.25 + lz * 0.95],
          yaw: 0.3 * i,
        });
      }
  },
  socola: (s) => {
    ground(s, 'rose');
    s.look({ width: 5.8, tilt: 40, target: [0, 0.35, 0.1] });
    const dark = plain('#3A1C10', { shine: 0.05, roughness: 0.25 });
    const square = merge([roundedBox([0.82, 0.2, 0.82], 0.05)]);
    const tile = roundedBox([0.7, 0.16, 0.7], 0.08);
    const bar = (x: number, z: number, yaw: number, columns: number, rows: number, y: number, pitch = 0) => {
      for (let i = 0; i < columns; i++)
        for (let j = 0; j < rows; j++) {
          const [lx, lz] = [(i - (columns - 1) / 2) * 0.82, (j - (rows - 1) / 2) * 0.82];
          const at: Vec3 = [
            x + lx * Math.cos(yaw) + lz * Math.sin(yaw),
            y - lz * Math.sin(pitch),
            z - lx * Math.sin(yaw) + lz * Math.cos(yaw),
          ];
          s.put(square, dark, { at, yaw, pitch });
          s.put(tile, dark, { at: [at[0], at[1] + 0.1, at[2]], yaw, pitch });
        }
    };
    const wrap = material(rgb('#C9A24A'), {
      shine: 0.4,
      roughness: 0.35,
      bump: ({ x, z }) => 0.05 * fbm(x * 5, 0.5, z * 5, 3),
    });
    s.put(roundedBox([2.6, 0.06, 2.3], 0.02), wrap, { at: [-0.75, 0.03, -0.45], yaw: 0.22 });
    bar(-0.65, -0.45, 0.22, 3, 3, 0.18);
    bar(1.35, 1.0, -0.35, 2, 2, 0.12);
    bar(0.75, 0.3, -0.1, 2, 1, 0.42, 0.12);
    s.put(square, dark, { at: [-0.9, 0.12, 1.75], yaw: 0.8 });
    s.put(tile, dark, { at: [-0.9, 0.22, 1.75], yaw: 0.8 });
    lay(
      s,
      roasted,
      flesh,
      [
        [-0.6, 0.42, -0.35],
        [-1.1, 0.42, 0.15],
        [-1.35, 0.42, -0.9],
        [0.05, 0.15, 1.9],
        [0.35, 0.15, 1.55],
        [-1.75, 0.15, 1.35],
        [2.25, 0.15, -0.3],
      ],
      { size: 0.62 },
    );
    const nib: Pieces = [
      egg([0.07, 0.05, 0.06], () => rgb('#3A1C10'), 6),
      egg([0.05, 0.03, 0.04], () => rgb('#4B2818'), 6),
    ];
    heap(s, {
      pieces: nib,
      material: matt,
      count: 60,
      radius: 0.04,
      reach: 1.0,
      center: [0.1, 0, 1.55],
      tries: 2,
    });
  },
};
