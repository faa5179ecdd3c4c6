import { type Mesh, merge, surface } from '../geometry/mesh.js';
import { noise } from '../geometry/noise.js';
import { blob, lathe, roundedBox, tube } from '../geometry/solids.js';
import { mix, smoothstep, type Vec3 } from '../geometry/vec.js';
import { ground } from '../props/ground.js';
import { label } from '../props/label.js';
import { celadon, flesh, liquid, matt, plain, whiteware } from '../props/materials.js';
import { egg, leaf } from '../props/pieces.js';
import { rgb } from '../render/color.js';
import { material } from '../render/material.js';
import type { Scene } from '../render/scene.js';
import type { Compositions, Pieces } from './compose.js';

/** A teacup with tea. */
function teacup(s: Scene, at: Vec3, size: number, tea: string): void {
  s.put(
    lathe([
      [0, 0],
      [0.4, 0],
      [0.42, 0.06],
      [0.62, 0.3],
      [0.78, 0.72],
      [0.8, 0.85],
      [0.75, 0.84],
      [0.7, 0.6],
      [0.4, 0.2],
      [0, 0.15],
    ]),
    whiteware,
    { at, size },
  );
  s.put(
    surface(48, 6, (u, v) => [0.73 * v * Math.sin(u * 6.28319), 0.66, 0.73 * v * Math.cos(u * 6.28319)], {
      closed: true,
    }),
    liquid(tea),
    { at, size },
  );
}

const flower = (light: string, middle: string): Mesh => {
  const petals: Mesh[] = [];
  for (let k = 0; k < 12; k++) {
    const a = (k / 12) * Math.PI * 2;
    petals.push(
      surface(
        6,
        8,
        (u, v) => {
          const w = (u - 0.5) * 0.16 * Math.sin(Math.PI * Math.min(0.96, v * 0.9 + 0.08)) ** 0.6;
          const r = 0.08 + v * 0.3;
          return [Math.sin(a) * r + Math.cos(a) * w, 0.05 + 0.07 * v * v, Math.cos(a) * r - Math.sin(a) * w];
        },
        { color: () => rgb(light) },
      ),
    );
  }
  return merge([...petals, egg([0.13, 0.08, 0.13], () => rgb(middle), 16)]);
};

export const teaScenes: Compositions = {
  'tra-thao-moc': (s) => {
    ground(s, 'linen');
    s.look({ width: 6.4, tilt: 30, target: [0.05, 0.8, 0.15] });
    const at: Vec3 = [-0.6, 0, -0.45];
    s.put(
      lathe(
        [
          [0, 0],
          [0.62, 0],
          [0.7, 0.08],
          [1.05, 0.5],
          [1.12, 0.9],
          [0.92, 1.3],
          [0.52, 1.5],
          [0.5, 1.53],
        ],
        { sides: 90 },
      ),
      celadon,
      { at },
    );
    s.put(
      lathe([
        [0.54, 1.5],
        [0.52, 1.58],
        [0.3, 1.7],
        [0.1, 1.74],
        [0.09, 1.8],
        [0.16, 1.88],
        [0.12, 1.98],
        [0, 2.0],
      ]),
      celadon,
      { at },
    );
    s.put(
      tube(
        [
          [0.95, 0.6, 0],
          [1.35, 0.75, 0],
          [1.55, 1.1, 0],
          [1.85, 1.35, 0],
        ],
        (t) => 0.24 - 0.14 * t,
        { sides: 18 },
      ),
      celadon,
      { at, yaw: -0.35 },
    );
    s.put(
      tube(
        [
          [-0.95, 1.15, 0],
          [-1.4, 1.3, 0],
          [-1.6, 0.95, 0],
          [-1.4, 0.55, 0],
          [-1.0, 0.5, 0],
        ],
        0.1,
        { sides: 12, up: [0, 0, 1] },
      ),
      celadon,
      { at, yaw: -0.35 },
    );
    teacup(s, [1.55, 0, 0.85], 0.85, '#C98A2E');
    const dryLeaf: Pieces = [
      leaf({ length: 0.55, width: 0.2, light: '#8A8A4A', dark: '#55602F', droop: -0.15, fold: 0.3 }),
      leaf({ length: 0.45, width: 0.17, light: '#77803F', dark: '#4A5529', droop: 0.2, fold: 0.35 }),
    ];
    for (let i = 0; i < 60; i++) {
      const a = s.random.between(0, 7);
      const r = 0.85 * Math.sqrt(s.random.between(0, 1));
      s.put(s.random.pick(dryLeaf), matt, {
        at: [
          -0.7 + r * Math.sin(a) * 1.3,
          0.05 + 0.25 * (1 - r) * s.random.between(0, 1),
          1.6 + r * Math.cos(a) * 0.6,
        ],
        yaw: s.random.between(0, 7),
        pitch: s.random.between(-0.4, 0.4),
        roll: s.random.between(-0.4, 0.4),
      });
    }
    const bloom: Pieces = [flower('#F3D36B', '#C98A1E'), flower('#F7EFD9', '#D9A52A')];
    for (const [x, y, z] of [
      [-1.25, 0.2, 1.55],
      [-0.65, 0.28, 1.65],
      [-0.15, 0.15, 1.9],
      [0.65, 0.06, 1.95],
      [-1.8, 0.06, 1.35],
      [2.2, 0.06, 1.65],
      [0.4, 0.06, 1.45],
    ] as const)
      s.put(s.random.pick(bloom), flesh, { at: [x, y, z], yaw: x, pitch: 0.2, size: 1.15 });
  },
  'tra-tui': async (s) => {
    ground(s, 'leaf');
    s.look({ width: 6.2, tilt: 24, target: [0.1, 1.0, 0.05] });
    const front = material(rgb('#2F5D3A'), {
      texture: await label({ title: ['Trà', 'túi lọc'], ratio: 1.15, accent: '#2F5D3A' }),
      roughness: 0.6,
    });
    s.put(roundedBox([2.5, 2.1, 1.2], 0.04), front, { at: [-1.0, 1.05, -0.7], yaw: 0.3 });
    teacup(s, [1.1, 0, 0.35], 1.15, '#A9521A');
    s.put(
      lathe([
        [0, 0],
        [1.0, 0.02],
        [1.3, 0.1],
        [1.3, 0.14],
        [0.9, 0.06],
        [0, 0.06],
      ]),
      whiteware,
      { at: [1.1, 0, 0.35] },
    );
    const paper = material(rgb('#FBF7F0'), { roughness: 0.9, shine: 0 });
    s.put(
      tube(
        [
          [0.6, 0.75, 0.3],
          [0.9, 1.0, 0.62],
          [1.06, 0.98, 0.85],
          [1.12, 0.6, 1.02],
          [1.14, 0.35, 1.1],
        ],
        0.016,
        { sides: 5 },
      ),
      paper,
      { at: [0.6, 0, 0.35] },
    );
    s.put(roundedBox([0.42, 0.5, 0.03], 0.01), plain('#2F5D3A'), {
      at: [1.75, 0.2, 1.5],
      pitch: -0.35,
      yaw: 0.2,
    });
    const bag = (x: number, z: number, yaw: number) => {
      s.put(
        blob(
          30,
          ([a, b, c]) =>
            (1 / (Math.abs(a / 0.42) ** 4 + Math.abs(b / 0.1) ** 2.2 + Math.abs(c / 0.5) ** 4) ** 0.25) *
            (1 + 0.05 * noise(a * 4, b * 4, c * 4)),
          ([a, b, c]) =>
            mix(
              rgb('#D9C9A4'),
              rgb('#8A6A3A'),
              smoothstep(0.5, 0.2, Math.hypot(a, c)) * 0.6 + 0.25 * noise(a * 9, b * 9, c * 9),
            ),
        ),
        matt,
        { at: [x, 0.11, z], yaw },
      );
      s.put(
        tube(
          [
            [0, 0.03, 0.48],
            [0.2, 0.03, 0.75],
            [0.1, 0.03, 1.05],
            [0.3, 0.03, 1.2],
          ],
          0.014,
          { sides: 5 },
        ),
        paper,
        { at: [x, 0, z], yaw },
      );
      s.put(roundedBox([0.34, 0.03, 0.4], 0.01), plain('#9A3B26'), {
        at: [
          x + 0.38 * Math.cos(yaw) + 1.35 * Math.sin(yaw),
          0.03,
          z - 0.38 * Math.sin(yaw) + 1.35 * Math.cos(yaw),
        ],
        yaw,
      });
    };
    bag(-1.35, 1.15, 0.5);
    bag(-0.35, 1.5, 1.3);
  },
};
