import { surface } from '../geometry/mesh.js';
import { fbm, noise } from '../geometry/noise.js';
import { lathe, tube } from '../geometry/solids.js';
import { mix, smoothstep, type Vec3 } from '../geometry/vec.js';
import { sprig } from '../props/fruit.js';
import { ground } from '../props/ground.js';
import { peg } from '../props/kitchen.js';
import { label } from '../props/label.js';
import { clay, glass, glossy, liquid, oak, plain, satin } from '../props/materials.js';
import { wrapped } from '../props/packs.js';
import { cashew, egg, leaf } from '../props/pieces.js';
import { flask } from '../props/vessels.js';
import { rgb } from '../render/color.js';
import { material } from '../render/material.js';
import type { Scene } from '../render/scene.js';
import { type Compositions, heap } from './compose.js';

/** A small tumbler with a drink in it. */
function tumbler(s: Scene, at: Vec3, size: number, level: number, hex: string): void {
  const cup = flask([
    [0, 0.02],
    [0.5, 0.02],
    [0.58, 0.1],
    [0.63, 0.7],
    [0.7, 1.5],
  ]);
  s.put(cup.wall, glass, { at, size });
  s.put(cup.filled(level), liquid(hex), { at, size });
}

/** A cashew apple with its nut, hanging tip down along −y. */
export function cashewApple(s: Scene, at: Vec3, lean: number, yaw: number, size = 1): void {
  const apple = lathe(
    [
      [0, -0.72],
      [0.3, -0.7],
      [0.5, -0.5],
      [0.58, -0.1],
      [0.5, 0.4],
      [0.36, 0.72],
      [0.16, 0.82],
      [0, 0.8],
    ],
    {
      color: (u, v) =>
        mix(
          mix(
            rgb('#F2A81E'),
            rgb('#D8401E'),
            smoothstep(0.1, 0.75, v + 0.3 * (fbm(u * 5, v * 3, 0.5, 2) - 0.5)),
          ),
          rgb('#E9B83A'),
          smoothstep(0.93, 1, v),
        ),
      ripple: (a) => 1 + 0.02 * Math.sin(a * 5),
    },
  );
  s.put(apple, glossy, { at, yaw, pitch: lean, size });
  const down: Vec3 = [-Math.sin(lean) * Math.sin(yaw), -Math.cos(lean), -Math.sin(lean) * Math.cos(yaw)];
  s.put(cashew('#9A9A7A', '#6E7458'), satin, {
    at: [at[0] + down[0] * 0.86 * size, at[1] + down[1] * 0.86 * size, at[2] + down[2] * 0.86 * size],
    yaw: yaw + 0.6,
    roll: 0.6,
    size: size * 0.85,
  });
}

export const drinkScenes: Compositions = {
  'ruou-can': (s) => {
    ground(s, 'walnut');
    s.look({ width: 6.6, tilt: 15, target: [0.1, 1.95, 0] });
    const glaze = material([1, 1, 1], {
      paint: ({ x, y, z }) =>
        mix(
          mix(rgb('#5A3420'), rgb('#2F1A10'), smoothstep(0.3, 0.7, fbm(x * 2, y * 1.2, z * 2, 4))),
          rgb('#8A5A34'),
          smoothstep(2.35, 2.6, y + 0.5 * (noise(Math.atan2(x, z) * 5, 0.5, 0.5) - 0.5)) * 0.6,
        ),
      shine: 0.05,
      roughness: 0.2,
    });
    const jar = lathe(
      [
        [0, 0],
        [0.72, 0],
        [0.8, 0.05],
        [1.0, 0.5],
        [1.28, 1.2],
        [1.38, 1.8],
        [1.2, 2.35],
        [0.8, 2.7],
        [0.62, 2.85],
        [0.6, 3.0],
        [0.74, 3.12],
        [0.76, 3.2],
        [0.66, 3.22],
        [0.54, 3.05],
        [0.5, 2.8],
        [0, 2.7],
      ],
      { sides: 110, rows: 150, ripple: (_a, v) => 1 + 0.006 * Math.sin(v * 190) },
    );
    s.put(jar, glaze, { at: [-0.1, 0, 0] });
    for (let k = 0; k < 4; k++) {
      const a = k * 1.571 + 0.6;
      s.put(
        tube(
          [
            [1.02 * Math.sin(a), 2.62, 1.02 * Math.cos(a)],
            [1.28 * Math.sin(a), 2.6, 1.28 * Math.cos(a)],
            [1.32 * Math.sin(a), 2.38, 1.32 * Math.cos(a)],
            [1.2 * Math.sin(a), 2.25, 1.2 * Math.cos(a)],
          ],
          0.09,
          { up: [Math.cos(a), 0, -Math.sin(a)] },
        ),
        glaze,
        { at: [-0.1, 0, 0] },
      );
    }
    s.put(
      surface(
        48,
        3,
        (u, v) => {
          const a = u * 6.2832;
          const y = 1.62 + v * 0.3;
          const r = 1.385 - 0.02 * (v - 0.5) ** 2;
          return [r * Math.sin(a), y, r * Math.cos(a)];
        },
        {
          closed: true,
          color: (u, v) =>
            Math.abs(((u * 26) % 1) - 0.5) * 2 > Math.abs(v - 0.5) * 2 ? rgb('#C9A265') : rgb('#5A3420'),
        },
      ),
      satin,
      { at: [-0.1, 0, 0] },
    );
    const bamboo = (x: number, lean: number, tall: number, z: number) =>
      s.put(
        tube(
          [
            [x * 0.25, 2.6, 0],
            [x * 0.5, 3.5, z * 0.4],
            [x * 0.9 + lean * 0.4, 4.05, z * 0.7],
            [x + lean, tall, z],
            [x + lean * 1.8, tall - 0.12, z * 1.2],
          ],
          0.045,
          {
            sides: 10,
            rows: 60,
            color: (_u, v) => (Math.abs(Math.sin(v * 14)) < 0.06 ? rgb('#8A6A35') : rgb('#D8B56A')),
          },
        ),
        satin,
        { at: [-0.1, 0, 0] },
      );
    bamboo(0.75, 0.75, 4.15, 0.6);
    bamboo(-0.75, -0.75, 4.1, 0.5);
    bamboo(0.1, 0.5, 4.35, 0.9);
    const blade = leaf({ length: 0.85, width: 0.42, light: '#6FA04A', dark: '#2F5D3A', droop: 0.35 });
    for (let k = 0; k < 7; k++) s.put(blade, satin, { at: [-0.1, 3.16, 0], yaw: k * 0.9, roll: 0.25 });
    const cup = clay('#6C4A34', '#4A2F20');
    s.put(
      lathe([
        [0, 0],
        [0.3, 0],
        [0.46, 0.25],
        [0.5, 0.5],
        [0.46, 0.5],
        [0.4, 0.25],
        [0, 0.12],
      ]),
      cup,
      { at: [1.75, 0, 0.95] },
    );
    s.put(
      lathe([
        [0, 0],
        [0.3, 0],
        [0.46, 0.25],
        [0.5, 0.5],
        [0.46, 0.5],
        [0.4, 0.25],
        [0, 0.12],
      ]),
      cup,
      { at: [-1.95, 0, 1.0] },
    );
  },
  'ruou-trai-cay': async (s) => {
    ground(s, 'rose');
    s.look({ width: 6, tilt: 17, target: [0.25, 1.5, 0] });
    const at: Vec3 = [-0.65, 0, -0.3];
    const bottle = flask([
      [0, 0.02],
      [0.6, 0.02],
      [0.72, 0.1],
      [0.74, 0.4],
      [0.74, 1.2],
      [0.74, 1.95],
      [0.6, 2.3],
      [0.3, 2.65],
      [0.25, 3.0],
      [0.25, 3.35],
      [0.3, 3.38],
      [0.3, 3.46],
    ]);
    s.put(bottle.wall, glass, { at });
    s.put(bottle.filled(2.85), liquid('#8E1F4A'), { at });
    s.put(peg(0.25, 0.34), oak, { at: [at[0], 3.36, at[2]] });
    s.put(
      wrapped(0.76, 0.65, 1.75, 0.85),
      material([1, 1, 1], {
        texture: await label({ title: ['Rượu', 'trái cây'], ratio: 1.15 }),
        roughness: 0.8,
      }),
      { at },
    );
    const stem = lathe([
      [0, 0],
      [0.42, 0.02],
      [0.4, 0.05],
      [0.08, 0.1],
      [0.05, 0.2],
      [0.05, 0.7],
      [0.16, 0.85],
      [0.42, 1.1],
      [0.5, 1.45],
      [0.44, 1.85],
    ]);
    const wine = lathe([
      [0, 0.86],
      [0.16, 0.9],
      [0.38, 1.1],
      [0.45, 1.36],
      [0.44, 1.37],
      [0, 1.37],
    ]);
    for (const [x, z] of [
      [0.95, 0.15],
      [1.85, -0.55],
    ] as const) {
      s.put(stem, glass, { at: [x, 0, z] });
      s.put(wine, liquid('#A5275A'), { at: [x, 0, z] });
    }
    const berry = egg(
      [0.2, 0.2, 0.2],
      ([x, y, z]) => mix(rgb('#5A1E4A'), rgb('#8E2F5E'), fbm(x * 2, y * 2, z * 2, 2)),
      22,
    );
    heap(s, {
      pieces: [berry],
      material: satin,
      count: 34,
      radius: 0.2,
      reach: 0.95,
      center: [0.75, 0, 1.45],
      shape: (d) => 0.7 - d * 0.6,
    });
    sprig(s, [1.55, 0.14, 1.55], 0.2, 0.9);
  },
  'nuoc-ep': async (s) => {
    ground(s, 'wood');
    s.look({ width: 6.2, tilt: 18, target: [0.2, 1.6, 0] });
    const at: Vec3 = [-0.8, 0, -0.3];
    const bottle = flask([
      [0, 0.02],
      [0.7, 0.02],
      [0.84, 0.1],
      [0.86, 0.35],
      [0.86, 1.2],
      [0.86, 1.95],
      [0.72, 2.35],
      [0.42, 2.75],
      [0.34, 2.95],
      [0.34, 3.2],
    ]);
    s.put(bottle.wall, glass, { at });
    s.put(bottle.filled(2.7), liquid('#F09A1E'), { at });
    s.put(
      lathe(
        [
          [0.38, 3.05],
          [0.4, 3.07],
          [0.4, 3.4],
          [0.36, 3.46],
          [0, 3.46],
        ],
        { sharp: true, sides: 70 },
      ),
      plain('#9A3B26', { roughness: 0.35 }),
      { at },
    );
    s.put(
      wrapped(0.88, 0.65, 1.75, 0.85),
      material([1, 1, 1], {
        texture: await label({ title: ['Nước ép', 'trái điều'], ratio: 1.3 }),
        roughness: 0.8,
      }),
      { at },
    );
    tumbler(s, [0.95, 0, -0.1], 1.1, 1.2, '#F5A72A');
    cashewApple(s, [1.9, 0.62, 0.75], 1.25, 0.3, 0.95);
    cashewApple(s, [0.35, 0.56, 1.35], -1.35, -0.9, 0.95);
    sprig(s, [2.3, 0.3, -0.55], 0.3, 1.0);
  },
};
