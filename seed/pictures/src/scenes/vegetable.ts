import { bend, type Mesh, merge, surface } from '../geometry/mesh.js';
import { fbm, noise } from '../geometry/noise.js';
import { blob, lathe, tube } from '../geometry/solids.js';
import { mix, scale, smoothstep, type Vec3 } from '../geometry/vec.js';
import { ground } from '../props/ground.js';
import {
  celadon,
  darkWood,
  flesh,
  glossy,
  juicy,
  matt,
  satin,
  stoneware,
  whiteware,
} from '../props/materials.js';
import { sack } from '../props/packs.js';
import { egg, grain, leaf, slice } from '../props/pieces.js';
import { board, bowl } from '../props/vessels.js';
import { basket } from '../props/weaving.js';
import { rgb } from '../render/color.js';
import { material } from '../render/material.js';
import type { Scene } from '../render/scene.js';
import { type Compositions, fill, heap, lay, type Pieces, spots } from './compose.js';

export const burlap = material([1, 1, 1], {
  paint: ({ x, y, z }) =>
    scale(
      mix(rgb('#BE9A66'), rgb('#DDC294'), noise(x * 14, y * 22, z * 14)),
      0.84 + 0.22 * noise(x * 31, y * 31, z * 31),
    ),
  bump: ({ x, y, z }) => 0.01 * Math.sin(x * 58) * Math.sin(y * 58) * Math.sin(z * 58 + 1),
  shine: 0,
  roughness: 1,
});

/** A lingzhi mushroom: a kidney-shaped lacquered fan with rings, pale at the growing edge, on a side stem. */
const lingzhiRim = (a: number): number =>
  (1.25 + 0.04 * Math.sin(a * 5)) * (1 - 0.55 * Math.exp(-(((Math.PI - Math.abs(a)) / 0.5) ** 2)));
const lingzhiCap = surface(
  96,
  36,
  (u, v) => {
    const a = (u - 0.5) * Math.PI * 2;
    const r = v * lingzhiRim(a);
    return [Math.sin(a) * r, 0.24 + 0.05 * Math.sin(v * 17) * v - 0.22 * v ** 5, Math.cos(a) * r];
  },
  {
    color: (u, v) => {
      const ring =
        0.5 + 0.5 * Math.sin(v * 26 + 1.5 * noise(Math.sin(u * 6.28) * 3, Math.cos(u * 6.28) * 3, 0.5));
      const red = mix(rgb('#4E140E'), rgb('#8E3220'), 0.4 * ring + 0.6 * v);
      return mix(
        mix(red, rgb('#C4702E'), smoothstep(0.84, 0.93, v)),
        rgb('#EFDDB0'),
        smoothstep(0.93, 0.985, v),
      );
    },
  },
);
const lingzhiUnder = surface(
  72,
  6,
  (u, v) => {
    const a = (u - 0.5) * Math.PI * 2;
    const r = v * lingzhiRim(a);
    return [Math.sin(a) * r, -0.1 + 0.12 * v ** 5, Math.cos(a) * r];
  },
  { color: () => rgb('#DDBE86') },
);
const lingzhi = merge([
  lingzhiCap,
  lingzhiUnder,
  tube(
    [
      [0, 0.05, -0.4],
      [0, -0.05, -0.75],
      [0.05, -0.2, -1.0],
      [0.1, -0.3, -1.4],
    ],
    0.17,
    { color: () => rgb('#4E1A12') },
  ),
]);

/** An oyster mushroom: fan cap with gills and a stem. */
function oyster(seed: number): Mesh {
  const cap = surface(
    48,
    18,
    (u, v) => {
      const a = u * Math.PI * 2;
      const r = v * (0.62 + 0.16 * Math.cos(a) + 0.05 * Math.sin(a * 4 + seed));
      return [
        Math.sin(a) * r,
        0.62 +
          0.12 * (1 - v * v) -
          0.12 * Math.exp(-(v * v) * 9) -
          0.06 * v ** 6 +
          0.03 * Math.sin(a * 5 + seed) * v,
        Math.cos(a) * r,
      ];
    },
    {
      closed: true,
      color: (u, v) =>
        mix(
          mix(rgb('#6F665F'), rgb('#93897F'), noise(u * 7, v * 3, seed)),
          rgb('#D8D0C4'),
          smoothstep(0.55, 1, v),
        ),
    },
  );
  const gills = surface(
    96,
    8,
    (u, v) => {
      const a = u * Math.PI * 2;
      const r = v * (0.61 + 0.16 * Math.cos(a) + 0.05 * Math.sin(a * 4 + seed));
      return [Math.sin(a) * r, 0.3 + 0.28 * v ** 0.6 + 0.02 * Math.sin(a * 48) * v, Math.cos(a) * r];
    },
    { closed: true, color: (u) => mix(rgb('#EFE8DA'), rgb('#CFC4B2'), 0.5 + 0.5 * Math.sin(u * 300)) },
  );
  const stem = tube(
    [
      [0, 0.42, 0],
      [0, 0.15, -0.05],
      [0, -0.2, -0.18],
      [0, -0.5, -0.3],
    ],
    (t) => 0.2 - 0.05 * t,
    { color: () => rgb('#F1EADD') },
  );
  return merge([cap, gills, stem]);
}

/** A termite mushroom along +y; `open` spreads the cap. */
function termite(open: boolean, seed: number): Mesh {
  const wide = open ? 0.62 : 0.27;
  const drop = open ? 0.34 : 0.5;
  const cap = lathe(
    [
      [wide * 0.9, 1.42 - drop],
      [wide, 1.46 - drop],
      [wide * 0.72, 1.66 - drop * 0.6],
      [wide * 0.3, 1.74],
      [0.07, 1.84],
      [0, 1.9],
    ],
    {
      ripple: (a) => 1 + 0.03 * Math.sin(a * 6 + seed),
      color: (u, v) =>
        mix(
          mix(rgb('#D8C9AE'), rgb('#A08763'), smoothstep(0.25, 0.85, v)),
          rgb('#5E4A34'),
          smoothstep(0.82, 0.95, v) + 0.25 * noise(u * 30, v * 3, seed),
        ),
    },
  );
  const under = lathe(
    [
      [0.1, 1.45],
      [wide * 0.6, 1.46 - drop * 0.6],
      [wide * 0.9, 1.42 - drop],
    ],
    { sides: 80, color: (u) => mix(rgb('#FAF4E6'), rgb('#D8CBB2'), 0.5 + 0.5 * Math.sin(u * 250)) },
  );
  const stem = tube(
    [
      [0, 1.55, 0],
      [0.02, 1.0, 0],
      [0, 0.5, 0.03],
      [0.02, 0, 0],
      [0.02, -0.2, 0],
    ],
    (t) =>
      (0.115 + 0.09 * Math.sin(Math.min(1, t * 1.15) * Math.PI) ** 2 * t) *
      (1 - smoothstep(0.85, 1, t) * 0.8),
    { color: (_u, v) => mix(rgb('#FBF6E9'), rgb('#C9B28B'), smoothstep(0.75, 1, v)), up: [1, 0, 0] },
  );
  return merge([cap, under, stem]);
}

const rice: Pieces = [grain(0.092, 0.027, '#FBF8EF', '#EDE5D2'), grain(0.08, 0.027, '#F8F3E6', '#E5DBC4')];

/** An ear of corn along x with rows of kernels. */
function corn(s: Scene, at: Vec3, yaw: number, husk: boolean): void {
  const kernel = egg(
    [0.105, 0.11, 0.12],
    ([, y]) => mix(rgb('#EBDDB0'), rgb('#FFFAE6'), smoothstep(-0.3, 0.8, y)),
    12,
  );
  const place = (x: number, y: number, z: number): Vec3 => [
    at[0] + x * Math.cos(yaw) + z * Math.sin(yaw),
    at[1] + y,
    at[2] - x * Math.sin(yaw) + z * Math.cos(yaw),
  ];
  for (let i = 0; i < 20; i++) {
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
          -1.65 + v * 1.9,
          Math.max(0.04 - at[1], r * Math.sin(b) * (0.35 + 0.65 * Math.min(1, v * 3)) - out * v ** 3 * 0.5),
          r * Math.cos(b) * (0.35 + 0.65 * Math.min(1, v * 3)),
        ];
      },
      {
        color: (u, v) =>
          mix(
            mix(rgb('#CBD08A'), rgb('#7FA048'), v * 0.8),
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
    const waist = 1 - 0.24 * Math.exp(-((x + 0.02) ** 2) * 22);
    const around = Math.atan2(y, z);
    return (
      (1 / Math.hypot(x / 0.62, y / 0.29, z / 0.29)) *
      (Math.abs(x) < 0.75 ? 0.5 + 0.5 * waist : 1) *
      waist *
      (1 + 0.04 * Math.sin(around * 10) * Math.sin(x * 19))
    );
  },
  ([x, y, z]) =>
    scale(
      mix(rgb('#DDB77C'), rgb('#B98A4E'), fbm(x * 4, y * 4, z * 4, 3)),
      0.85 + 0.2 * Math.abs(Math.sin(x * 19) * Math.sin(Math.atan2(y, z) * 5)),
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

export const vegetableScenes: Compositions = {
  'nam-linh-chi': (s) => {
    ground(s, 'linen');
    s.look({ width: 6.2, tilt: 36, target: [0, 0.55, 0.1] });
    s.put(board(2.5, 0.14).mesh, darkWood, { at: [0, 0, 0], size: [1, 1, 0.86] });
    for (const [x, y, z, yaw, pitch, size] of [
      [-1.0, 0.6, -0.75, -0.25, 0.25, 1.05],
      [0.95, 0.6, -0.7, 0.35, 0.3, 1.0],
      [0, 0.72, 0.4, 0.05, 0.3, 1.15],
    ] as const)
      s.put(lingzhi, glossy, { at: [x, y, z], yaw, pitch, size });
    s.put(lingzhi, glossy, { at: [1.65, 0.4, 1.05], yaw: 0.9, pitch: 0.2, size: 0.62 });
    for (const [x, z, yaw] of [
      [-1.9, 1.15, 0.3],
      [-1.45, 1.45, 0.6],
      [-1.05, 1.75, 0.2],
    ] as const)
      s.put(
        surface(
          24,
          4,
          (u, v) => [
            (u - 0.5) * 1.2,
            0.2 + 0.1 * Math.sin(u * 3.1),
            (v - 0.5) * (0.16 + 0.1 * Math.sin(u * 3.1)),
          ],
          { color: (_u, v) => (Math.abs(v - 0.5) > 0.3 ? rgb('#7A2A1A') : rgb('#C99A62')) },
        ),
        matt,
        { at: [x, 0, z], yaw },
      );
  },
  'nam-bao-ngu': (s) => {
    ground(s, 'wood');
    s.look({ width: 6, tilt: 36, target: [0, 0.85, 0.1] });
    s.put(basket({ radius: (y) => 1.75 + 0.3 * y, height: 0.95, stakes: 46 }), matt);
    const caps: Pieces = [oyster(0), oyster(2), oyster(4)];
    s.put(
      egg([1.7, 0.7, 1.6], () => rgb('#CFC6B8'), 24),
      matt,
      { at: [0, 0.5, 0] },
    );
    for (let i = 0; i < 62; i++) {
      const ring = 1.62 * Math.sqrt((i + 0.5) / 62);
      const a = i * 2.39996;
      s.put(s.random.pick(caps), flesh, {
        at: [
          ring * Math.sin(a),
          1.15 - ring * ring * 0.24 + s.random.between(-0.08, 0.08),
          ring * Math.cos(a) * 0.95,
        ],
        yaw: a + s.random.between(-0.5, 0.5),
        pitch: 0.1 + ring * 0.42 + s.random.between(-0.2, 0.2),
        size: s.random.between(0.55, 0.82),
      });
    }
  },
  'nam-moi': (s) => {
    ground(s, 'wood');
    s.look({ width: 5.8, tilt: 40, target: [0, 0.3, 0.1] });
    const green = leaf({
      length: 3.1,
      width: 1.9,
      light: '#5F9443',
      dark: '#27562F',
      belly: 0.42,
      droop: 0.08,
    });
    for (const [x, z, yaw] of [
      [-0.2, -0.5, 0.35],
      [-0.2, -0.3, 2.7],
      [-0.2, 0.2, -0.6],
      [0.2, 0.1, 3.6],
      [0, -0.3, 1.5],
    ] as const)
      s.put(green, satin, { at: [x, 0.12, z], yaw });
    const rows: [number, number, number, boolean, number][] = [
      [-1.5, -0.4, 0.1, true, 1],
      [-0.75, -0.75, -0.1, false, 1],
      [0.0, -0.55, 0.06, true, 1.05],
      [0.8, -0.75, 0.12, false, 1.0],
      [1.5, -0.4, -0.12, true, 0.95],
      [-1.1, 0.75, 0.2, false, 0.9],
      [-0.4, 0.85, -0.15, true, 0.9],
      [0.45, 0.85, 0.15, false, 0.95],
      [1.15, 0.8, -0.05, true, 0.85],
    ];
    for (const [x, z, roll, open, size] of rows)
      s.put(termite(open, x), flesh, { at: [x, open ? 0.5 : 0.36, z + 0.95], pitch: -1.3, roll, size });
  },
  'rau-rung': (s) => {
    ground(s, 'stone');
    s.look({ width: 6.2, tilt: 40, target: [0.1, 0.35, 0.05] });
    const young = leaf({
      length: 2.0,
      width: 0.72,
      light: '#A8763A',
      dark: '#7C4A2E',
      belly: 0.45,
      droop: 0.15,
    });
    const green = leaf({
      length: 2.2,
      width: 0.85,
      light: '#6FA845',
      dark: '#2F6A33',
      belly: 0.45,
      droop: 0.2,
    });
    for (let i = 0; i < 46; i++) {
      const spread = s.random.between(-1, 1);
      const layer = s.random.between(0, 1);
      const out = layer * 1.3;
      const yaw = spread * 0.6;
      s.put(i % 4 === 0 ? young : green, satin, {
        at: [
          -0.9 + out,
          0.2 + 0.55 * (1 - Math.abs(spread)) * s.random.between(0.3, 1),
          -spread * (0.3 + layer * 0.5),
        ],
        yaw,
        roll: s.random.between(-0.05, 0.12),
        pitch: s.random.between(-0.35, 0.35),
        size: s.random.between(0.85, 1.1),
      });
    }
    for (let i = 0; i < 34; i++) {
      const a = s.random.between(-1, 1);
      const y = 0.14 + 0.5 * s.random.between(0, 1);
      s.put(
        tube(
          [
            [-2.35 + s.random.between(0, 0.25), y, a * 0.42],
            [-1.3, y, a * 0.27],
            [-0.4, y + 0.05, a * 0.36],
          ],
          0.045,
          { sides: 6, color: () => rgb('#7FA048') },
        ),
        satin,
      );
    }
    for (const x of [-1.25, -1.18, -1.11])
      s.put(
        tube(
          Array.from(
            { length: 13 },
            (_, k): Vec3 => [x + 0.01 * k, 0.38 + 0.42 * Math.cos(k * 0.524), 0.44 * Math.sin(k * 0.524)],
          ),
          0.05,
          { color: () => rgb('#DDB97F') },
        ),
        matt,
      );
    for (const [z, yaw] of [
      [1.55, 0.12],
      [1.95, -0.04],
    ] as const) {
      s.put(
        tube(
          [
            [-1.9, 0.2, z],
            [-0.4, 0.22, z - 0.05],
            [0.9, 0.22, z],
            [1.8, 0.2, z - 0.1],
            [2.1, 0.18, z - 0.15],
          ],
          (t) => 0.15 * (1 - 0.75 * t) + 0.02,
          { color: (_u, v) => mix(rgb('#F2ECC8'), rgb('#8FB255'), v) },
        ),
        flesh,
        { yaw },
      );
    }
  },
  'rau-an-toan': (s) => {
    ground(s, 'linen');
    s.look({ width: 6.4, tilt: 33, target: [0, 0.9, 0.05] });
    s.put(basket({ radius: (y) => 1.95 + 0.28 * y, height: 0.95, stakes: 50 }), matt);
    const cucumber = bend(
      blob(
        60,
        ([x, y, z]) =>
          (1 / (Math.abs(x / 1.3) ** 3 + Math.abs(y / 0.3) ** 3 + Math.abs(z / 0.3) ** 3) ** (1 / 3)) *
          (1 + 0.03 * noise(x * 14, y * 14, z * 14)),
        ([x, y, z]) =>
          mix(
            rgb('#3E7A34'),
            rgb('#7FAE4C'),
            smoothstep(0.5, 0.8, noise(Math.atan2(y, z) * 3, 0.5, 2.5)) * 0.7 + 0.25 * Math.abs(x),
          ),
      ),
      ([x, y, z]) => [x, y, z + 0.12 * x * x],
    );
    const eggplant = blob(
      60,
      ([x, y, z]) => 1 / Math.hypot(x / 1.15, y / (0.42 + 0.12 * x), z / (0.42 + 0.12 * x)),
      () => rgb('#4A1F52'),
    );
    const cap = blob(
      24,
      ([x, y, z]) =>
        (1 / Math.hypot(x / 0.3, y / 0.33, z / 0.33)) *
        (1 + 0.2 * Math.sin(Math.atan2(y, z) * 5) * (x > 0 ? 1 : 0)),
      () => rgb('#6B8A3A'),
    );
    for (const [x, y, z, yaw] of [
      [0.75, 1.05, 0.65, 0.35],
      [0.95, 1.15, 0.1, 0.2],
    ] as const)
      s.put(cucumber, satin, { at: [x, y, z], yaw });
    for (const [x, y, z, yaw] of [
      [-0.75, 1.1, 0.75, -0.35],
      [-0.6, 1.25, 0.15, -0.15],
    ] as const) {
      s.put(eggplant, glossy, { at: [x, y, z], yaw });
      s.put(cap, satin, { at: [x - Math.cos(yaw) * 1.02, y, z + Math.sin(yaw) * 1.02], yaw });
      s.put(
        tube(
          [
            [0, 0, 0],
            [-0.25, 0.03, 0],
            [-0.45, 0.12, 0],
          ],
          0.075,
          { color: () => rgb('#6B8A3A') },
        ),
        matt,
        { at: [x - Math.cos(yaw) * 1.2, y, z + Math.sin(yaw) * 1.2], yaw },
      );
    }
    const green = leaf({
      length: 1.5,
      width: 1.05,
      light: '#6DAA48',
      dark: '#2F6F36',
      belly: 0.6,
      droop: 0.35,
      wave: 0.07,
      fold: 0.2,
    });
    const stalk = leaf({
      length: 1.2,
      width: 0.5,
      light: '#F4F6E4',
      dark: '#DCE6B8',
      belly: 0.3,
      droop: -0.1,
      fold: 0.3,
    });
    for (const [bx, by, bz] of [
      [-0.75, 0.8, -0.75],
      [0.55, 0.85, -0.95],
    ] as const) {
      for (let k = 0; k < 11; k++) {
        const yaw = k * 0.571;
        s.put(stalk, flesh, { at: [bx, by, bz], yaw, roll: 0.95 });
        s.put(green, satin, {
          at: [bx + Math.cos(yaw) * 0.5, by + 0.75, bz - Math.sin(yaw) * 0.5],
          yaw,
          roll: s.random.between(0.55, 0.9),
          size: s.random.between(0.8, 1.05),
        });
      }
    }
    const tomato = merge([
      blob(
        44,
        ([x, y, z]) =>
          (1 / Math.hypot(x / 0.42, y / 0.36, z / 0.42)) * (1 + 0.02 * Math.sin(Math.atan2(x, z) * 6)),
        () => rgb('#D2331F'),
      ),
      lathe(
        [
          [0.16, 0.33],
          [0.08, 0.37],
          [0, 0.39],
        ],
        { sides: 5, color: () => rgb('#4E7A35') },
      ),
    ]);
    for (const [x, z] of [
      [2.15, 1.3],
      [1.55, 1.75],
      [-2.1, 1.6],
    ] as const)
      s.put(tomato, glossy, { at: [x, 0.36, z] });
    s.put(tomato, glossy, { at: [0.1, 1.15, 1.15] });
  },
  'mang-kho': (s) => {
    ground(s, 'walnut');
    s.look({ width: 6, tilt: 38, target: [0, 0.45, 0.1] });
    const strip = (seed: number): Mesh =>
      bend(
        surface(
          10,
          30,
          (u, v) => {
            const wide = 0.34 * Math.sin(Math.PI * (0.12 + 0.8 * v)) ** 0.5;
            return [(v - 0.5) * 3.4, 0.04 * Math.cos((u - 0.5) * 3), (u - 0.5) * wide];
          },
          {
            color: (u, v) =>
              mix(
                rgb('#D9A556'),
                rgb('#8A5524'),
                0.55 * fbm(v * 3 + seed, u * 6, 0.5, 3) + 0.4 * Math.abs(Math.sin(u * 16)) * 0.6,
              ),
          },
        ),
        ([x, y, z]) => [
          x,
          y + 0.12 * (noise(x * 1.2 + seed, 0.5, 0.5) - 0.5) + 0.05 * Math.sin(x * 3 + seed),
          z + 0.12 * Math.sin(x * 1.3 + seed),
        ],
      );
    const strips: Pieces = [strip(0), strip(3), strip(6), strip(9)];
    const bundle = (cx: number, cy: number, cz: number, yaw: number) => {
      for (let i = 0; i < 60; i++) {
        const a = s.random.between(0, 7);
        const r = 0.5 * Math.sqrt(s.random.between(0, 1));
        const tone = s.random.between(0.75, 1.15);
        const [lx, lz] = [s.random.between(-0.2, 0.2), r * Math.sin(a)];
        s.put(
          s.random.pick(strips),
          satin,
          {
            at: [
              cx + lx * Math.cos(yaw) + lz * Math.sin(yaw),
              cy + r * Math.cos(a) * 0.85,
              cz - lx * Math.sin(yaw) + lz * Math.cos(yaw),
            ],
            yaw: yaw + s.random.between(-0.08, 0.08),
            pitch: s.random.between(0, 6),
            roll: s.random.between(-0.06, 0.06),
          },
          [tone, tone, tone],
        );
      }
      for (const off of [-0.75, 0.75])
        s.put(
          tube(
            Array.from(
              { length: 13 },
              (_, k): Vec3 => [off, 0.5 * Math.cos(k * 0.524), 0.58 * Math.sin(k * 0.524)],
            ),
            0.06,
            { color: (_u, v) => mix(rgb('#8E2A1E'), rgb('#A8432E'), noise(v * 20, 0.5, 0.5)) },
          ),
          matt,
          { at: [cx, cy, cz], yaw },
        );
    };
    bundle(0, 0.55, -0.8, 0.08);
    bundle(0.1, 0.55, 0.75, -0.1);
    bundle(0, 1.3, -0.05, 0.16);
  },
  'mang-le': (s) => {
    ground(s, 'leaf');
    s.look({ width: 6, tilt: 38, target: [0, 0.45, 0.1] });
    const shoot = lathe(
      [
        [0.3, 0],
        [0.5, 0.08],
        [0.52, 0.4],
        [0.44, 0.9],
        [0.33, 1.4],
        [0.2, 1.9],
        [0.1, 2.3],
        [0, 2.55],
      ],
      {
        rows: 110,
        ripple: (_a, v) => 1 + 0.02 * Math.abs(Math.sin(v * 21)),
        color: (u, v) =>
          mix(
            mix(rgb('#F6EBC4'), rgb('#CDB56A'), Math.abs(Math.cos(v * 21)) ** 14),
            rgb('#98A94E'),
            smoothstep(0.4, 0.95, v) * 0.85 + 0.1 * noise(u * 8, v * 4, 0.5),
          ),
      },
    );
    for (const [x, y, z, yaw, size] of [
      [-1.7, 0.5, -1.0, 1.5, 1],
      [-1.5, 0.48, -0.05, 1.62, 1.05],
      [-1.75, 0.46, 0.85, 1.45, 0.95],
      [-1.2, 0.44, 1.6, 1.58, 0.85],
      [-1.35, 1.15, -0.55, 1.62, 0.95],
      [-1.4, 1.12, 0.4, 1.5, 0.95],
    ] as const)
      s.put(shoot, flesh, { at: [x, y, z], yaw, pitch: 1.5708, size });
    const cut = slice(0.46, 0.2, (d, a) =>
      mix(
        rgb('#FBF4D8'),
        rgb('#E3D08A'),
        0.5 * smoothstep(0.85, 1, d) + 0.25 * Math.abs(Math.sin(d * 16 + Math.sin(a * 3))),
      ),
    );
    for (const [x, z] of [
      [1.75, 1.1],
      [1.2, 1.7],
      [2.1, 1.75],
    ] as const)
      s.put(cut, flesh, { at: [x, 0.12, z], yaw: x, pitch: 0.1 });
  },
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
    ground(s, 'linen');
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
