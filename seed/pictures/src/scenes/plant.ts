import { type Mesh, merge, surface } from '../geometry/mesh.js';
import { fbm, noise } from '../geometry/noise.js';
import { blob, lathe, tube } from '../geometry/solids.js';
import { mix, smoothstep, type Vec3 } from '../geometry/vec.js';
import { ground } from '../props/ground.js';
import { flesh, matt, plain, powder, satin } from '../props/materials.js';
import { egg, leaf } from '../props/pieces.js';
import { rgb } from '../render/color.js';
import type { Compositions } from './compose.js';

/** Orchid flower facing +z: three sepals, two broad petals, a lip. */
const orchid = (() => {
  const petal = (angle: number, length: number, width: number): Mesh =>
    surface(
      10,
      12,
      (u, v) => {
        const half = (u - 0.5) * width * Math.sin(Math.PI * Math.min(0.97, v ** 0.8 * 0.93 + 0.05)) ** 0.6;
        const r = 0.04 + v * length;
        return [
          Math.sin(angle) * r + Math.cos(angle) * half,
          Math.cos(angle) * r - Math.sin(angle) * half,
          0.1 * Math.sin(v * 2.4) - 0.06 * (u - 0.5) ** 2,
        ];
      },
      {
        color: (u, v) =>
          mix(
            mix(rgb('#FBF3F6'), rgb('#B45A9A'), smoothstep(0.45, 1, v)),
            rgb('#C77FB0'),
            0.3 * (0.5 + 0.5 * Math.sin(u * 42)),
          ),
      },
    );
  const lip = surface(
    12,
    12,
    (u, v) => {
      const a = (u - 0.5) * 2.6;
      const r = 0.05 + v * 0.3;
      return [Math.sin(a) * r * 0.9, -Math.cos(a) * r - 0.02, 0.14 + 0.12 * Math.sin(v * 3)];
    },
    { color: (_u, v) => mix(rgb('#F0C04A'), rgb('#7E1F63'), smoothstep(0.2, 0.7, v)) },
  );
  return merge([
    petal(0, 0.42, 0.26),
    petal(2.25, 0.42, 0.26),
    petal(-2.25, 0.42, 0.26),
    petal(1.25, 0.46, 0.44),
    petal(-1.25, 0.46, 0.44),
    lip,
  ]);
})();

export const plantScenes: Compositions = {
  'cay-giong': (s) => {
    ground(s, 'leaf');
    s.look({ width: 6.4, tilt: 17, target: [0, 1.75, 0] });
    const plant = (x: number, z: number, size: number, turn: number) => {
      const at: Vec3 = [x, 0, z];
      s.put(
        lathe(
          [
            [0, 0],
            [0.62, 0],
            [0.7, 0.06],
            [0.74, 0.7],
            [0.72, 1.35],
            [0.75, 1.5],
            [0.7, 1.52],
            [0.66, 1.36],
          ],
          {
            sides: 120,
            ripple: (a, v) =>
              1 +
              0.035 * (fbm(Math.sin(a) * 3 + turn, v * 5, Math.cos(a) * 3, 3) - 0.5) +
              0.02 * Math.sin(a * 17) * smoothstep(0.75, 1, v),
          },
        ),
        plain('#23211F', { shine: 0.05, roughness: 0.3 }),
        { at, size },
      );
      s.put(
        lathe(
          [
            [0.7, 1.36],
            [0.5, 1.42],
            [0.2, 1.46],
            [0, 1.46],
          ],
          { rows: 40, ripple: (a, v) => 1 + 0.1 * (noise(a * 3, v * 9, turn) - 0.5) },
        ),
        powder('#6B3420'),
        { at, size },
      );
      const top = 3.25;
      s.put(
        tube(
          [
            [0, 1.35, 0],
            [0.04, 1.9, 0.03],
            [-0.02, 2.5, 0],
            [0.03, top, 0.02],
          ],
          (t) => 0.085 - 0.05 * t,
          {
            up: [1, 0, 0],
            color: (_u, v) =>
              v > 0.2 && v < 0.3
                ? rgb('#E9E4D6')
                : mix(rgb('#7A5A3A'), rgb('#7E9A45'), smoothstep(0.3, 0.9, v)),
          },
        ),
        matt,
        { at, size },
      );
      const blade = leaf({
        length: 1.15,
        width: 0.68,
        light: '#7FB24E',
        dark: '#3C7A38',
        belly: 0.62,
        droop: 0.22,
        fold: 0.14,
      });
      const young = leaf({
        length: 0.7,
        width: 0.36,
        light: '#C9A05A',
        dark: '#8FA845',
        belly: 0.6,
        droop: 0.05,
        fold: 0.2,
      });
      for (let i = 0; i < 13; i++) {
        const y = 2.1 + (i / 12) * 1.12;
        const fresh = i > 10;
        s.put(fresh ? young : blade, satin, {
          at: [x, y * size, z],
          yaw: turn + i * 2.4,
          roll: fresh ? 0.95 : 0.3 + 0.35 * (i / 12),
          size: size * (fresh ? 1 : 1 - 0.018 * i),
        });
      }
    };
    plant(-0.1, 0.35, 1, 0.4);
    plant(-1.75, -0.95, 0.85, 2.1);
    plant(1.65, -0.85, 0.88, 4.0);
  },
  'lan-rung': (s) => {
    ground(s, 'stone');
    s.look({ width: 6.2, tilt: 12, target: [0, 2.0, 0] });
    const bark = blob(
      90,
      ([x, y, z]) =>
        (1 / (Math.abs(x / 0.62) ** 3 + Math.abs(y / 1.5) ** 3 + Math.abs(z / 0.4) ** 3) ** (1 / 3)) *
        (1 + 0.22 * (fbm(x * 4, y * 2.2, z * 4, 4) - 0.5)),
      ([x, y, z]) => mix(rgb('#7A5536'), rgb('#3E2717'), fbm(x * 5, y * 1.5, z * 5, 4)),
    );
    s.put(bark, matt, { at: [-0.2, 1.45, -0.35], roll: 0.08 });
    const moss = egg([0.06, 0.04, 0.06], () => rgb('#66743A'), 8);
    for (let i = 0; i < 170; i++)
      s.put(moss, matt, {
        at: [
          -0.2 + s.random.between(-0.45, 0.45),
          1.35 + s.random.between(-0.5, 0.75),
          0.0 + s.random.between(-0.06, 0.06),
        ],
        size: s.random.between(0.6, 1.4),
      });
    for (let i = 0; i < 12; i++) {
      const x = s.random.between(-0.4, 0.35);
      s.put(
        tube(
          [
            [x * 0.4, 1.7, 0.1],
            [x, 1.2, 0.2],
            [x * 1.3, 0.7, 0.12],
            [x * 1.5 + s.random.between(-0.2, 0.2), 0.25, 0.2],
          ],
          0.035,
          { sides: 7, color: (_u, v) => mix(rgb('#B9C49A'), rgb('#D9D2B4'), v) },
        ),
        satin,
        { at: [-0.2, 0, 0] },
      );
    }
    const blade = leaf({
      length: 1.9,
      width: 0.42,
      light: '#7FA84A',
      dark: '#2F6A33',
      belly: 0.45,
      droop: 0.75,
      fold: 0.2,
    });
    for (const [yaw, roll] of [
      [-0.4, 0.75],
      [0.5, 0.6],
      [-1.2, 0.85],
      [2.6, 0.7],
      [3.5, 0.8],
      [-2.1, 0.95],
      [1.6, 0.9],
    ] as const)
      s.put(blade, satin, { at: [-0.2, 1.75, 0.05], yaw, roll });
    const spray = (path: readonly Vec3[], count: number) => {
      s.put(tube(path, 0.035, { sides: 8, color: () => rgb('#7E8F4A') }), satin);
      for (let i = 0; i < count; i++) {
        const t = 0.3 + (0.7 * i) / (count - 1);
        const k = t * (path.length - 1);
        const a = path[Math.floor(k)] ?? [0, 0, 0];
        const b = path[Math.min(path.length - 1, Math.floor(k) + 1)] ?? a;
        const p = mix(a, b, k - Math.floor(k));
        s.put(orchid, flesh, {
          at: [p[0] + (i % 2 ? 0.16 : -0.16), p[1] + 0.02, p[2] + 0.16],
          yaw: (i % 2 ? 0.45 : -0.45) + s.random.between(-0.2, 0.2),
          pitch: s.random.between(-0.1, 0.25),
          roll: s.random.between(-0.25, 0.25),
          size: i === count - 1 ? 0.6 : 0.92,
        });
      }
    };
    spray(
      [
        [-0.1, 1.8, 0.1],
        [0.4, 2.7, 0.25],
        [1.1, 3.2, 0.4],
        [1.85, 3.05, 0.55],
        [2.3, 2.5, 0.6],
      ],
      8,
    );
    spray(
      [
        [-0.3, 1.8, 0.1],
        [-0.8, 2.6, 0.3],
        [-1.45, 3.0, 0.45],
        [-2.1, 2.75, 0.6],
      ],
      7,
    );
    spray(
      [
        [-0.2, 1.8, 0.1],
        [-0.05, 2.8, 0.2],
        [0.1, 3.6, 0.35],
      ],
      5,
    );
  },
};
