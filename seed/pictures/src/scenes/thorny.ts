import { fbm, noise } from '../geometry/noise.js';
import { blob, lathe, tube } from '../geometry/solids.js';
import { mix, smoothstep, type Vec3 } from '../geometry/vec.js';
import { half, thorn, thorns } from '../props/fruit.js';
import { ground } from '../props/ground.js';
import { flesh, juicy, matt } from '../props/materials.js';
import { egg } from '../props/pieces.js';
import { rgb } from '../render/color.js';
import type { Scene } from '../render/scene.js';
import type { Compositions } from './compose.js';

export function durian(s: Scene, at: Vec3, size: Vec3): void {
  s.put(
    egg(size, () => rgb('#6E7B2E'), 40),
    matt,
    { at },
  );
  thorns(s, thorn(0.2, 0.34, '#66752A', '#B59A4A'), 330, at, [
    size[0] * 0.98,
    size[1] * 0.98,
    size[2] * 0.98,
  ]);
  s.put(
    tube(
      [
        [0, size[1] - 0.05, 0],
        [0.05, size[1] + 0.4, 0],
        [0.2, size[1] + 0.75, 0.05],
      ],
      0.13,
      { color: () => rgb('#7A6A3A') },
    ),
    matt,
    { at },
  );
}

/** A durian lobe: creamy, a little wrinkled. */
export const lobe = (light: string, dark: string) =>
  blob(
    40,
    ([x, y, z]) =>
      (1 / Math.hypot(x / 0.62, y / 0.4, z / 0.42)) * (1 + 0.1 * (fbm(x * 2.5, y * 2.5, z * 2.5, 3) - 0.5)),
    ([x, y, z]) => mix(rgb(dark), rgb(light), smoothstep(0.25, 0.7, fbm(x * 2.2, y * 2.2, z * 2.2, 3))),
  );

export const thornyScenes: Compositions = {
  'sau-rieng-tuoi': (s) => {
    ground(s, 'walnut');
    s.look({ width: 6.8, tilt: 28, target: [0.1, 1.0, 0.1] });
    durian(s, [-1.0, 1.5, -1.2], [1.55, 1.5, 1.4]);
    const husk = lathe(
      [
        [0, -0.95],
        [0.6, -0.85],
        [1.02, -0.4],
        [1.15, 0.02],
        [1.06, 0.1],
        [0.92, 0.02],
        [0.75, -0.35],
        [0.4, -0.55],
        [0, -0.6],
      ],
      {
        color: (_u, v) =>
          v < 0.36 ? rgb('#6E7B2E') : mix(rgb('#F6EBC8'), rgb('#E3D29A'), noise(v * 40, 0.5, 0.5)),
      },
    );
    const at: Vec3 = [0.95, 0.98, 0.95];
    s.put(husk, matt, { at, size: [1.45, 0.95, 1], yaw: 0.25, pitch: 0.22 });
    thorns(
      s,
      thorn(0.17, 0.3, '#66752A', '#B59A4A'),
      260,
      [at[0], at[1], at[2]],
      [1.62, 0.92, 1.12],
      (d) => d[1] < -0.06,
    );
    const pod = lobe('#F8D665', '#E8B53C');
    for (const [x, y, z, yaw] of [
      [0.2, 1.02, 1.15, 0.3],
      [1.05, 1.08, 0.9, 0.1],
      [1.85, 1.02, 0.75, -0.4],
    ] as const)
      s.put(pod, juicy, { at: [x, y, z], yaw, size: [0.92, 1, 1.05] });
    s.put(pod, juicy, { at: [-1.45, 0.38, 1.35], yaw: 0.5 });
    s.put(pod, juicy, { at: [-0.75, 0.38, 1.85], yaw: -0.4 });
  },
  'mit-tuoi': (s) => {
    ground(s, 'wood');
    s.look({ width: 6.6, tilt: 27, target: [0, 1.15, 0] });
    const rim = (a: number) => 1.75 + 0.16 * Math.cos(a * 2) + 0.03 * Math.sin(a * 40);
    const slab = half({
      rim,
      depth: 0.9,
      face: (v, a) =>
        v > 0.975
          ? rgb('#7C8234')
          : v > 0.88
            ? mix(rgb('#EFE2B0'), rgb('#D9CC8A'), noise(a * 20, v * 9, 0.5))
            : mix(rgb('#F2D678'), rgb('#FBF0C4'), smoothstep(0.4, 0.65, noise(a * 36, v * 3, 2.5))),
      skin: () => rgb('#7C8234'),
    });
    const at: Vec3 = [-0.2, 1.72, -0.6];
    s.put(slab, flesh, { at, pitch: -0.3 });
    thorns(
      s,
      thorn(0.12, 0.13, '#6F7A2E', '#A79A4A'),
      620,
      [at[0], at[1], at[2] - 0.1],
      [1.82, 1.78, 0.95],
      (d) => d[2] - d[1] * 0.3 < 0.03,
    );
    const aril = blob(
      36,
      ([x, y, z]) => (1 / Math.hypot(x / 0.27, y / 0.46, z / 0.25)) * (1 + 0.08 * y),
      ([x, y, z]) => mix(rgb('#F0B420'), rgb('#FAD24E'), fbm(x * 3, y * 3, z * 3, 2)),
    );
    for (let k = 0; k < 11; k++) {
      const a = k * 0.571 + 0.2;
      const r = 1.06;
      const ly = Math.cos(a) * r;
      s.put(aril, juicy, {
        at: [at[0] + Math.sin(a) * r, at[1] + ly * 0.955 + 0.03, at[2] + 0.16 - ly * 0.296],
        roll: -a,
        pitch: -0.3,
      });
    }
    s.put(
      egg([0.5, 0.55, 0.12], () => rgb('#F5EBC4'), 24),
      flesh,
      { at: [at[0], at[1], at[2] + 0.05], pitch: -0.3 },
    );
    for (const [x, z, yaw] of [
      [-1.75, 1.3, 0.5],
      [-0.75, 1.75, 1.3],
      [1.0, 1.6, 2.2],
      [1.75, 1.05, 0.2],
    ] as const)
      s.put(aril, juicy, { at: [x, 0.27, z], yaw, roll: 1.45, size: 1.1 });
  },
};
