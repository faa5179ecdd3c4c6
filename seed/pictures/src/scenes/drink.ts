import { type Mesh, merge, surface } from '../geometry/mesh.js';
import { fbm, noise } from '../geometry/noise.js';
import { blob, lathe, roundedBox, tube } from '../geometry/solids.js';
import { mix, smoothstep, type Vec3 } from '../geometry/vec.js';
import { sprig } from '../props/fruit.js';
import { ground } from '../props/ground.js';
import { peg } from '../props/kitchen.js';
import { label } from '../props/label.js';
import {
  celadon,
  clay,
  flesh,
  glass,
  glossy,
  matt,
  oak,
  plain,
  satin,
  whiteware,
} from '../props/materials.js';
import { wrapped } from '../props/packs.js';
import { cashew, egg, leaf } from '../props/pieces.js';
import { flask } from '../props/vessels.js';
import { rgb } from '../render/color.js';
import { material } from '../render/material.js';
import type { Scene } from '../render/scene.js';
import { type Compositions, heap, type Pieces } from './compose.js';

const liquid = (hex: string) => plain(hex, { shine: 0.05, roughness: 0.05, softness: 0.6 });

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
