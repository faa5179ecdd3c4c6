import { bend, type Mesh, merge, surface } from '../geometry/mesh.js';
import { fbm, noise } from '../geometry/noise.js';
import { blob, lathe, tube } from '../geometry/solids.js';
import { mix, smoothstep, type Vec3 } from '../geometry/vec.js';
import { ground } from '../props/ground.js';
import { flesh, glossy, matt, satin } from '../props/materials.js';
import { leaf, slice } from '../props/pieces.js';
import { basket } from '../props/weaving.js';
import { rgb } from '../render/color.js';
import type { Compositions, Pieces } from './compose.js';

export const vegetableScenes: Compositions = {
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
      [-0.8, 0.4, -0.75],
      [0.6, 0.4, -0.95],
    ] as const) {
      for (let k = 0; k < 11; k++) {
        const yaw = k * 0.571;
        s.put(stalk, flesh, { at: [bx, by, bz], yaw, roll: 0.95 });
        s.put(green, satin, {
          at: [bx + Math.cos(yaw) * 0.5, by + 0.62, bz - Math.sin(yaw) * 0.5],
          yaw,
          roll: s.random.between(0.3, 1.05),
          size: s.random.between(0.8, 1.05),
        });
      }
    }
    for (let k = 0; k < 26; k++) {
      const yaw = k * 2.4;
      s.put(green, satin, {
        at: [0.4 * Math.cos(yaw), s.random.between(0.62, 0.82), 0.45 - 0.4 * Math.sin(yaw)],
        yaw,
        roll: s.random.between(0.02, 0.28),
      });
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
};
