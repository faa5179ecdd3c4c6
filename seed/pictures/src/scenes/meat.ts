import { bend, type Mesh, merge, surface } from '../geometry/mesh.js';
import { fbm, noise } from '../geometry/noise.js';
import { blob, lathe, tube } from '../geometry/solids.js';
import { mix, scale, smoothstep, type Vec3 } from '../geometry/vec.js';
import { ground } from '../props/ground.js';
import { chili } from '../props/kitchen.js';
import { flesh, glossy, matt, oak, satin, whiteware } from '../props/materials.js';
import { egg, leaf } from '../props/pieces.js';
import { board, plate } from '../props/vessels.js';
import { rgb } from '../render/color.js';
import { type Compositions, heap, lay, type Pieces } from './compose.js';

/** A sausage along a bent path, fat specks in red meat. */
const sausage = (path: readonly Vec3[], r: number, seed: number): Mesh =>
  tube(
    path,
    (t) => r * Math.sqrt(Math.max(0, 1 - (2 * t - 1) ** 14)) * (1 + 0.1 * (fbm(t * 9, seed, 0.5, 2) - 0.5)),
    {
      sides: 26,
      rows: 90,
      color: (u, t) =>
        mix(
          mix(rgb('#8E2418'), rgb('#B03A22'), fbm(u * 6, t * 8, seed, 2)),
          rgb('#D98A6A'),
          smoothstep(0.6, 0.72, noise(Math.sin(u * 6.28) * 3.5 + seed, t * 26, Math.cos(u * 6.28) * 3.5)) *
            0.75,
        ),
    },
  );

const beef = (seed: number): Mesh =>
  bend(
    surface(
      10,
      30,
      (u, v) => [
        (v - 0.5) * 1.5,
        0.05 * Math.cos((u - 0.5) * 4),
        (u - 0.5) * 0.26 * Math.sin(Math.PI * (0.1 + 0.8 * v)) ** 0.5,
      ],
      {
        color: (u, v) =>
          mix(
            mix(rgb('#5A1D12'), rgb('#8E3A1E'), 0.5 + 0.5 * Math.sin(u * 24 + v * 3)),
            rgb('#B9652E'),
            smoothstep(0.55, 0.8, noise(u * 5, v * 9, seed)) * 0.6,
          ),
      },
    ),
    ([x, y, z]) => [
      x,
      y + 0.14 * Math.sin(x * 2.4 + seed) + 0.3 * (noise(x * 2 + seed, 0.5, z * 8) - 0.5) * 0.5,
      z + 0.12 * Math.sin(x * 2 + seed * 2),
    ],
  );

export const meatScenes: Compositions = {
  'lap-xuong': (s) => {
    ground(s, 'linen');
    s.look({ width: 6, tilt: 40, target: [0, 0.35, 0.1] });
    s.put(board(2.65, 0.15).mesh, oak, { size: [1, 1, 0.82] });
    const string = (path: readonly Vec3[]) =>
      s.put(tube(path, 0.03, { sides: 6, color: () => rgb('#EFE3C4') }), matt);
    for (let i = 0; i < 6; i++) {
      const z = -1.25 + i * 0.52;
      const bow = i % 2 ? 0.12 : -0.1;
      s.put(
        sausage(
          [
            [-1.95, 0.4, z],
            [-1.4, 0.4, z + bow],
            [-0.7, 0.4, z + bow],
            [-0.12, 0.4, z],
          ],
          0.225,
          i,
        ),
        glossy,
      );
      s.put(
        sausage(
          [
            [0.12, 0.4, z],
            [0.7, 0.4, z - bow],
            [1.4, 0.4, z - bow],
            [1.95, 0.4, z],
          ],
          0.225,
          i + 10,
        ),
        glossy,
      );
      string([
        [-0.2, 0.4, z],
        [0, 0.48, z],
        [0.2, 0.4, z],
      ]);
      if (i < 5) {
        const x = i % 2 ? -1.98 : 1.98;
        string([
          [x, 0.4, z],
          [x * 1.08, 0.44, z + 0.26],
          [x, 0.4, z + 0.52],
        ]);
      }
    }
    s.put(
      sausage(
        [
          [-1.35, 0.82, -0.7],
          [-0.8, 0.84, -0.55],
          [-0.1, 0.84, -0.5],
          [0.5, 0.82, -0.65],
        ],
        0.225,
        21,
      ),
      glossy,
    );
    s.put(
      sausage(
        [
          [-0.35, 0.82, 0.45],
          [0.2, 0.84, 0.35],
          [0.9, 0.84, 0.4],
          [1.45, 0.82, 0.6],
        ],
        0.225,
        25,
      ),
      glossy,
    );
    string([
      [-1.35, 0.82, -0.7],
      [-1.6, 0.85, -0.75],
      [-1.75, 0.7, -0.9],
    ]);
  },
  'bo-kho': (s) => {
    ground(s, 'wood');
    s.look({ width: 5.8, tilt: 38, target: [0, 0.45, 0.1] });
    s.put(plate(2.2).mesh, whiteware);
    const strips: Pieces = [beef(0), beef(2), beef(4), beef(7)];
    heap(s, {
      pieces: strips,
      material: satin,
      count: 170,
      radius: 0.13,
      reach: 1.4,
      ground: () => 0.1,
      shape: (d) => 1.0 - d * 0.52,
      tilt: 0.45,
    });
    const seed: Pieces = [egg([0.06, 0.02, 0.035], () => rgb('#F6E8C6'), 8)];
    heap(s, {
      pieces: seed,
      material: matt,
      count: 90,
      radius: 0.03,
      reach: 1.2,
      ground: (d) => 1.1 - d * 0.5,
      tilt: 0.5,
      tries: 1,
    });
    for (const [x, z, yaw] of [
      [1.75, 1.6, 0.4],
      [2.05, 1.2, 0.9],
      [-1.95, 1.55, -0.4],
    ] as const)
      s.put(chili(1.0, '#B01810'), glossy, { at: [x, 0.12, z], yaw });
    lay(
      s,
      strips,
      satin,
      [
        [-0.6, 0.1, 2.2],
        [0.5, 0.1, 2.25],
      ],
      { tilt: 0.05 },
    );
  },
  'ga-tha-vuon': (s) => {
    ground(s, 'stone');
    s.look({ width: 6.2, tilt: 32, target: [0, 0.75, 0.1] });
    s.put(plate(2.75).mesh, whiteware);
    const green = leaf({
      length: 2.2,
      width: 1.1,
      light: '#5F9443',
      dark: '#27562F',
      belly: 0.42,
      droop: 0.05,
    });
    for (let k = 0; k < 9; k++) s.put(green, satin, { at: [0, 0.17, 0], yaw: k * 0.7 + 0.2 });
    const skin = ([x, y, z]: Vec3): Vec3 =>
      scale(
        mix(rgb('#EBC384'), rgb('#F7E0B0'), fbm(x * 2, y * 2, z * 2, 3)),
        0.94 + 0.09 * noise(x * 30, y * 30, z * 30),
      );
    const pimple = (x: number, y: number, z: number) => 1 + 0.012 * noise(x * 24, y * 24, z * 24);
    const body = blob(
      110,
      (d) => {
        const [x, y, z] = d;
        const breast =
          1 + 0.1 * Math.max(0, y) * Math.exp(-(z * z) * 7) + 0.12 * Math.max(0, -x) * Math.max(0, y);
        return (breast * pimple(x, y, z)) / Math.hypot(x / 1.35, y / 0.82, z / 0.95);
      },
      skin,
    );
    s.put(body, flesh, { at: [-0.1, 0.95, -0.05], yaw: 0.15 });
    const drum = (side: number) =>
      merge([
        bend(
          blob(50, (d) => pimple(...d) / Math.hypot(d[0] / 0.78, d[1] / 0.42, d[2] / 0.4), skin),
          ([x, y, z]) => [x + 0.75, y + 0.78 - 0.14 * x, z + side * 0.78],
        ),
        tube(
          [
            [1.25, 0.68, side * 0.74],
            [1.65, 0.66, side * 0.58],
            [1.95, 0.68, side * 0.42],
          ],
          (t) => 0.24 - 0.1 * t + 0.08 * smoothstep(0.8, 1, t),
          { sides: 18, color: () => rgb('#F2D59C') },
        ),
        tube(
          [
            [1.95, 0.68, side * 0.42],
            [2.2, 0.72, side * 0.3],
            [2.5, 0.74, side * 0.28],
          ],
          0.11,
          { sides: 12, color: () => rgb('#E9B63E') },
        ),
        ...[-0.5, 0, 0.5].map((toe) =>
          tube(
            [
              [2.48, 0.74, side * 0.28],
              [2.66, 0.76, side * 0.28 + toe * 0.2],
              [2.85, 0.66, side * 0.28 + toe * 0.45],
            ],
            (t) => 0.065 * (1.15 - t),
            { sides: 8, color: () => rgb('#E2AC34') },
          ),
        ),
      ]);
    s.put(drum(1), flesh, { at: [-0.25, 0, 0], yaw: 0.15 });
    s.put(drum(-1), flesh, { at: [-0.25, 0, 0], yaw: 0.15 });
    const wing = (side: number) =>
      tube(
        [
          [-0.6, 1.1, side * 0.75],
          [-0.35, 0.75, side * 1.12],
          [0.2, 0.72, side * 1.12],
          [-0.25, 0.6, side * 1.25],
          [-0.6, 0.55, side * 1.15],
        ],
        (t) => 0.26 - 0.14 * t,
        { sides: 18, rows: 40, color: () => rgb('#F0D096') },
      );
    s.put(wing(1), flesh, { at: [-0.1, 0, -0.05], yaw: 0.15 });
    s.put(wing(-1), flesh, { at: [-0.1, 0, -0.05], yaw: 0.15 });
    s.put(
      tube(
        [
          [-1.1, 1.05, 0],
          [-1.6, 1.05, 0.15],
          [-1.9, 0.8, 0.5],
          [-1.75, 0.6, 0.95],
        ],
        (t) => 0.3 - 0.1 * t,
        { sides: 18, color: () => rgb('#F0D096') },
      ),
      flesh,
    );
    s.put(
      egg([0.3, 0.22, 0.22], () => rgb('#EBC98E'), 28),
      flesh,
      { at: [-1.6, 0.55, 1.12], yaw: -0.5 },
    );
    s.put(
      lathe(
        [
          [0.1, 0],
          [0.06, 0.12],
          [0, 0.25],
        ],
        { color: () => rgb('#D9A23A') },
      ),
      satin,
      { at: [-1.42, 0.5, 1.32], pitch: 1.6, yaw: 0.75 },
    );
    for (let k = 0; k < 4; k++)
      s.put(
        egg([0.09, 0.12, 0.045], () => rgb('#C4281E'), 14),
        satin,
        { at: [-1.78 + k * 0.09, 0.78 - 0.01 * k, 1.02 + k * 0.07], yaw: -0.6 },
      );
    s.put(
      egg([0.03, 0.03, 0.02], () => rgb('#1A1512'), 10),
      glossy,
      { at: [-1.5, 0.6, 1.33] },
    );
  },
};
