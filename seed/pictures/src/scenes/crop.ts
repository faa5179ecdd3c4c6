import { bend, type Mesh, surface } from '../geometry/mesh.js';
import { fbm } from '../geometry/noise.js';
import { blob, lathe, tube } from '../geometry/solids.js';
import { mix, scale, smoothstep, type Vec3 } from '../geometry/vec.js';
import { ground } from '../props/ground.js';
import { burlap, celadon, flesh, juicy, matt, satin, stoneware, whiteware } from '../props/materials.js';
import { sack } from '../props/packs.js';
import { egg, grain, slice } from '../props/pieces.js';
import { bowl } from '../props/vessels.js';
import { rgb } from '../render/color.js';
import type { Scene } from '../render/scene.js';
import { type Compositions, fill, heap, lay, type Pieces, spots } from './compose.js';

const rice: Pieces = [grain(0.092, 0.027, '#FBF8EF', '#EDE5D2'), grain(0.08, 0.027, '#F8F3E6', '#E5DBC4')];

/** An ear of corn along x with rows of kernels. */
function corn(s: Scene, at: Vec3, yaw: number, husk: boolean): void {
  const kernel = egg(
    [0.105, 0.11, 0.12],
    ([, y]) => mix(rgb('#E3CE92'), rgb('#FBF1CF'), smoothstep(-0.3, 0.8, y)),
    12,
  );
  const place = (x: number, y: number, z: number): Vec3 => [
    at[0] + x * Math.cos(yaw) + z * Math.sin(yaw),
    at[1] + y,
    at[2] - x * Math.sin(yaw) + z * Math.cos(yaw),
  ];
  for (let i = husk ? 3 : 0; i < 20; i++) {
    const x = -1.35 + i * 0.145;
    const r = 0.46 * Math.sqrt(Math.max(0.04, 1 - ((i - 7) / 14) ** 2 * (i > 7 ? 1 : 0.25)));
    for (let k = 0; k < 14; k++) {
      const a = (k / 14) * Math.PI * 2 + (i % 2) * 0.03;
      if (r < 0.13 && k % 2) continue;
      const tone = s.random.between(0.93, 1.04);
      s.put(
        kernel,
        juicy,
        { at: place(x, r * Math.cos(a), r * Math.sin(a)), yaw, size: [1, r < 0.3 ? 0.8 : 1, 1] },
        [tone, tone, tone],
      );
    }
  }
  if (!husk) return;
  for (let k = 0; k < 7; k++) {
    const a = (k / 7) * Math.PI * 2 + 0.4;
    const out = Math.sin(a) > -0.2 ? 0.75 : 0.1;
    const sheet = surface(
      12,
      24,
      (u, v) => {
        const side = (u - 0.5) * 1.15 * Math.sin(Math.PI * Math.min(0.97, 0.18 + v * 0.8)) ** 0.7;
        const r = 0.5 + out * v * v * 1.1;
        const b = a + side / 0.62;
        return [
          -1.72 + v * 2.0,
          Math.max(0.04 - at[1], r * Math.sin(b) * (0.6 + 0.5 * Math.min(1, v * 4)) - out * v ** 3 * 0.5),
          r * Math.cos(b) * (0.6 + 0.5 * Math.min(1, v * 4)),
        ];
      },
      {
        color: (u, v) =>
          mix(
            mix(rgb('#B9C77A'), rgb('#6E9440'), v * 0.8),
            rgb('#E9E6B8'),
            0.3 * (0.5 + 0.5 * Math.sin(u * 90)),
          ),
      },
    );
    s.put(sheet, satin, { at, yaw });
  }
  s.put(
    tube(
      [
        [-2.1, -0.05, 0],
        [-1.85, 0, 0],
        [-1.55, 0, 0],
      ],
      0.17,
      { color: () => rgb('#A9BE6E') },
    ),
    matt,
    { at, yaw },
  );
}

/** A peanut in its shell along x. */
const peanut = blob(
  36,
  ([x, y, z]) => {
    const waist = 1 - 0.36 * Math.exp(-((x + 0.05) ** 2) * 5);
    const around = Math.atan2(y, z);
    return (
      (1 / Math.hypot(x / 0.62, y / 0.29, z / 0.29)) *
      waist *
      (1 + 0.035 * Math.cos(around * 9) + 0.03 * Math.sin(around * 9) * Math.sin(x * 14))
    );
  },
  ([x, y, z]) =>
    scale(
      mix(rgb('#DDB77C'), rgb('#B98A4E'), fbm(x * 4, y * 4, z * 4, 3)),
      0.72 + 0.3 * Math.abs(Math.sin(x * 7) * Math.cos(Math.atan2(y, z) * 4.5)),
    ),
);

const tuber = (length: number, thick: number, light: string, dark: string, seed: number): Mesh =>
  bend(
    blob(
      56,
      ([x, y, z]) =>
        (1 / Math.hypot(x / length, y / thick, z / thick)) *
        (1 + 0.2 * (fbm(x * 2.2 + seed, y * 2.2, z * 2.2, 3) - 0.5)),
      ([x, y, z]) => mix(rgb(dark), rgb(light), fbm(x * 5 + seed, y * 5, z * 5, 3)),
    ),
    ([x, y, z]) => [x, y + 0.06 * Math.sin(x * 2 + seed), z + 0.14 * Math.sin(x * 1.6 + seed)],
  );

export const cropScenes: Compositions = {
  gao: (s) => {
    ground(s, 'wood');
    s.look({ width: 6.4, tilt: 31, target: [0, 0.85, 0.15] });
    s.put(sack(1.35, 1.9), burlap, { at: [-1.05, 0, -0.85] });
    const mountain = lathe(
      [
        [1.25, 1.45],
        [1.0, 1.7],
        [0.6, 1.98],
        [0.25, 2.12],
        [0, 2.15],
      ],
      { color: () => rgb('#EFE8D6') },
    );
    s.put(mountain, matt, { at: [-1.05, 0, -0.85] });
    heap(s, {
      pieces: rice,
      material: flesh,
      count: 2200,
      radius: 0.04,
      reach: 1.15,
      ground: (d) => 2.12 - d * d * 0.45,
      shape: (d) => 2.24 - d * d * 0.45,
      center: [-1.05, 0, -0.85],
      tilt: 0.5,
      tries: 2,
    });
    const dish = bowl(1.25, 0.85);
    s.put(dish.mesh, celadon, { at: [1.15, 0, 0.75] });
    s.put(
      lathe(
        [
          [1.15, 0.72],
          [0.8, 0.95],
          [0.4, 1.12],
          [0, 1.18],
        ],
        { color: () => rgb('#EFE8D6') },
      ),
      matt,
      { at: [1.15, 0, 0.75] },
    );
    heap(s, {
      pieces: rice,
      material: flesh,
      count: 2000,
      radius: 0.04,
      reach: 1.1,
      ground: (d) => 1.16 - d * d * 0.34,
      shape: (d) => 1.28 - d * d * 0.34,
      center: [1.15, 0, 0.75],
      tilt: 0.5,
      tries: 2,
    });
    heap(s, {
      pieces: rice,
      material: flesh,
      count: 260,
      radius: 0.04,
      reach: 1.0,
      center: [-0.75, 0, 1.6],
      tilt: 0.3,
      tries: 2,
    });
    s.put(
      tube(
        [
          [0, 0.05, 0],
          [0.7, 0.25, 0],
          [1.4, 0.3, 0.2],
          [2.0, 0.12, 0.5],
        ],
        0.02,
        { color: () => rgb('#B99A45') },
      ),
      matt,
      { at: [-2.4, 0, 1.9], yaw: 0.2 },
    );
    const husk = egg([0.12, 0.05, 0.055], () => rgb('#D8AE4C'), 10);
    for (let i = 0; i < 40; i++)
      s.put(husk, satin, {
        at: [
          -2.4 + 0.75 + i * 0.032,
          0.3 + s.random.between(-0.1, 0.05) - 0.004 * i,
          1.82 - 0.1 + s.random.between(-0.12, 0.12),
        ],
        yaw: s.random.between(-0.6, 0.6),
        roll: s.random.between(-0.4, 0.4),
      });
  },
  ngo: (s) => {
    ground(s, 'walnut');
    s.look({ width: 6, tilt: 38, target: [0, 0.5, 0.1] });
    corn(s, [0.15, 0.55, -0.95], 0.12, true);
    corn(s, [0.3, 0.55, 0.35], -0.12, true);
    corn(s, [-0.05, 0.5, 1.5], 0.06, false);
  },
  khoai: (s) => {
    ground(s, 'walnut');
    s.look({ width: 6.2, tilt: 33, target: [0, 0.6, 0.15] });
    for (const [x, y, z, yaw] of [
      [-1.35, 0.48, -0.95, 0.4],
      [0.0, 0.48, -1.35, -0.25],
      [-0.75, 1.05, -1.1, 0.1],
    ] as const)
      s.put(tuber(1.15, 0.48, '#9A4560', '#6E2A45', x), matt, { at: [x, y, z], yaw });
    const purple = (d: number, a: number): Vec3 =>
      d > 0.95
        ? rgb('#6E2A45')
        : mix(
            rgb('#7A3FA0'),
            rgb('#55257A'),
            0.6 * fbm(d * 5 * Math.sin(a) + 3, d * 5 * Math.cos(a), 0.5, 3) + 0.4 * smoothstep(0.6, 0.9, d),
          );
    for (const [x, z, pitch, yaw] of [
      [-1.55, 0.75, 0.95, 0.25],
      [-0.85, 1.05, 0.75, 0.0],
      [-1.1, 1.75, 0.06, 0],
    ] as const)
      s.put(slice(0.5, 0.26, purple), flesh, { at: [x, pitch > 0.5 ? 0.5 : 0.14, z], pitch, yaw });
    const bark = (d: number) =>
      d > 0.93
        ? rgb('#6B4429')
        : d > 0.85
          ? rgb('#E3B9A5')
          : mix(rgb('#FBF7EA'), rgb('#EFE6CF'), smoothstep(0.1, 0, d));
    for (const [x, y, z, yaw, length] of [
      [1.45, 0.4, -0.55, 0.35, 2.2],
      [1.6, 0.4, 0.45, -0.15, 1.7],
      [1.5, 1.02, -0.1, 0.15, 1.8],
    ] as const) {
      s.put(
        lathe(
          [
            [0.36, -length / 2],
            [0.4, -length / 4],
            [0.41, 0],
            [0.4, length / 4],
            [0.37, length / 2],
          ],
          {
            rows: 60,
            ripple: (a, v) => 1 + 0.06 * (fbm(a * 2, v * 6, x, 3) - 0.5),
            color: (u, v) => mix(rgb('#5A3822'), rgb('#8A6040'), fbm(u * 14, v * 10, x, 3)),
          },
        ),
        matt,
        { at: [x, y, z], roll: Math.PI / 2, yaw },
      );
      const end = slice(0.375, 0.02, bark);
      for (const side of [-1, 1])
        s.put(end, flesh, {
          at: [x + (side * length * Math.cos(yaw)) / 2, y, z - (side * length * Math.sin(yaw)) / 2],
          roll: (-side * Math.PI) / 2,
          yaw,
        });
    }
    for (const [x, z, yaw] of [
      [0.65, 1.35, 0.6],
      [1.45, 1.75, 0.2],
    ] as const) {
      s.put(
        lathe(
          [
            [0.36, -0.35],
            [0.38, 0],
            [0.36, 0.35],
          ],
          { color: () => rgb('#FBF5E4') },
        ),
        flesh,
        { at: [x, 0.37, z], roll: Math.PI / 2, yaw: yaw - 1 },
      );
      for (const side of [-1, 1])
        s.put(slice(0.36, 0.02, bark), flesh, {
          at: [x + side * 0.35 * Math.cos(yaw - 1), 0.37, z - side * 0.35 * Math.sin(yaw - 1)],
          roll: (-side * Math.PI) / 2,
          yaw: yaw - 1,
        });
    }
  },
  'dau-phong': (s) => {
    ground(s, 'wood');
    s.look({ width: 6.4, tilt: 36, target: [0, 0.55, 0.1] });
    fill(s, bowl(1.6, 0.95), stoneware, {
      pieces: [peanut],
      material: matt,
      count: 120,
      radius: 0.24,
      center: [-1.3, 0, -0.25],
      shape: (d) => 1.45 - d * 0.4,
      size: 0.85,
      tilt: 0.9,
    });
    const mung: Pieces = [
      egg([0.1, 0.08, 0.08], ([x, y]) => (x > 0.7 && y > 0 ? rgb('#E9E6C8') : rgb('#6F8F2E')), 12),
      egg([0.1, 0.08, 0.08], () => rgb('#86A33C'), 12),
    ];
    fill(s, bowl(1.35, 0.85), whiteware, {
      pieces: mung,
      material: satin,
      count: 1500,
      radius: 0.083,
      center: [1.65, 0, 0.15],
      shape: (d) => 1.12 - d * 0.3,
      tries: 8,
    });
    lay(
      s,
      [peanut],
      matt,
      [
        [-0.75, 0.25, 1.75],
        [-1.65, 0.25, 1.85],
        [0.05, 0.25, 1.55],
      ],
      { size: 0.9, tilt: 0.1 },
    );
    const kernel = egg(
      [0.2, 0.135, 0.14],
      ([x, y, z]) => mix(rgb('#B4623F'), rgb('#D08A60'), fbm(x * 4, y * 4, z * 4, 2)),
      18,
    );
    lay(
      s,
      [kernel],
      satin,
      [
        [-0.35, 0.14, 2.1],
        [0.4, 0.14, 1.95],
        [-1.1, 0.14, 2.2],
      ],
      { tilt: 0.2 },
    );
    for (const at of spots(s, 22, [0.6, 2.4], [1.6, 2.2], 0.08))
      s.put(s.random.pick(mung), satin, { at, yaw: s.random.between(0, 7) });
  },
};
