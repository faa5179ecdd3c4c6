import { type Mesh, merge, surface } from '../geometry/mesh.js';
import { fbm, noise } from '../geometry/noise.js';
import { blob, lathe, roundedBox, tube } from '../geometry/solids.js';
import { mix, scale, smoothstep, type Vec3 } from '../geometry/vec.js';
import { ground } from '../props/ground.js';
import { label, textureFrom } from '../props/label.js';
import { brass, clay, flesh, glass, matt, plain, powder, satin, timber } from '../props/materials.js';
import { pouch, wrapped } from '../props/packs.js';
import { egg, leaf } from '../props/pieces.js';
import { bowl, flask, jarOutline, lid } from '../props/vessels.js';
import { basket } from '../props/weaving.js';
import { rgb } from '../render/color.js';
import { type Material, material } from '../render/material.js';

import { roasted } from './cashew.js';
import { type Compositions, heap } from './compose.js';

const ACROSS: readonly (readonly [width: number, hex: string, motif: 'plain' | 'diamonds' | 'teeth'])[] = [
  [60, '#1D1916', 'plain'],
  [14, '#A8261C', 'plain'],
  [8, '#F1E6D0', 'plain'],
  [70, '#1D1916', 'diamonds'],
  [8, '#F1E6D0', 'plain'],
  [14, '#A8261C', 'plain'],
  [90, '#1D1916', 'plain'],
  [10, '#E0A93A', 'plain'],
  [46, '#A8261C', 'teeth'],
  [10, '#E0A93A', 'plain'],
  [70, '#1D1916', 'plain'],
];

/** The S'tiêng weave: black ground, red and white stripes, rows of diamonds and teeth. */
const brocade = () => {
  let y = 0;
  const parts: string[] = [];
  for (const [width, hex, motif] of ACROSS) {
    parts.push(`<rect x="0" y="${y}" width="800" height="${width}" fill="${hex}"/>`);
    for (let x = 0; motif !== 'plain' && x < 800; x += 40) {
      const middle = y + width / 2;
      const tall = width / 2 - 5;
      parts.push(
        motif === 'diamonds'
          ? `<path d="M${x} ${middle}l20 ${-tall}l20 ${tall}l-20 ${tall}z" fill="#A8261C"/><path d="M${x + 9} ${middle}l11 ${-tall * 0.55}l11 ${tall * 0.55}l-11 ${tall * 0.55}z" fill="#F1E6D0"/><path d="M${x + 15} ${middle}l5 -8l5 8l-5 8z" fill="#1D1916"/>`
          : `<path d="M${x} ${y + width}l20 ${-width + 6}l20 ${width - 6}z" fill="#F1E6D0"/><path d="M${x + 10} ${y + width}l10 ${-width * 0.55}l10 ${width * 0.55}z" fill="#1D1916"/>`,
      );
    }
    y += width;
  }
  return textureFrom(
    `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="${y}">${parts.join('')}</svg>`,
  );
};

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

const lotusPlate = () => {
  const petal = (angle: number, length: number, fill: string) =>
    `<g transform="translate(400 470) rotate(${angle})"><path d="M0 0C-62 ${-length * 0.35} -50 ${-length * 0.8} 0 ${-length}C50 ${-length * 0.8} 62 ${-length * 0.35} 0 0Z" fill="${fill}" stroke="#C99A3C" stroke-width="5"/><path d="M0 -20V${-length * 0.8}" stroke="#D9B765" stroke-width="2.5" fill="none"/></g>`;
  const outer = [-78, 78, -52, 52].map((a) => petal(a, 205, '#EADFC6')).join('');
  const inner = [-28, 28, 0].map((a) => petal(a, 230, '#F6EEDB')).join('');
  const shell = Array.from({ length: 160 }, (_, i) => {
    const a = i * 2.39996;
    const r = 6 + 13 * Math.sqrt(i);
    return `<path d="M${(400 + r * Math.cos(a)).toFixed(0)} ${(380 + r * Math.sin(a) * 0.85).toFixed(0)}l5 -4l5 5l-6 4z" fill="#B9A57A" opacity="0.35"/>`;
  }).join('');
  return textureFrom(`<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800">
    <circle cx="400" cy="400" r="372" fill="none" stroke="#C99A3C" stroke-width="9"/><circle cx="400" cy="400" r="352" fill="none" stroke="#9A3B26" stroke-width="5"/>
    <path d="M400 470C390 560 420 620 400 720" stroke="#5F7A3A" stroke-width="10" fill="none"/>
    <path d="M130 610C200 540 320 560 350 620C300 660 180 670 130 610Z" fill="#3E6A3E" stroke="#C99A3C" stroke-width="4"/>
    <path d="M470 650C520 580 640 580 680 620C640 680 540 690 470 650Z" fill="#35603A" stroke="#C99A3C" stroke-width="4"/>
    ${outer}${inner}${shell}<ellipse cx="400" cy="462" rx="60" ry="24" fill="#D9B04A" stroke="#8A6A24" stroke-width="4"/>
    <path d="M590 190C640 150 690 170 700 200C670 240 610 240 590 190Z" fill="#A8261C" opacity="0.9"/></svg>`);
};

const band = (light: string, dark: string, row: number) =>
  row % 9 === 3 || row % 9 === 5 ? dark : row % 9 === 4 ? light : undefined;

/** A turned wooden bowl that carries its own grain. */
const turned = (light: string, dark: string): Material =>
  timber(light, dark, { roughness: 0.22, shine: 0.05 });

export const craftScenes: Compositions = {
  'tho-cam': async (s) => {
    ground(s, 'linen');
    s.look({ width: 6.2, tilt: 36, target: [0, 0.55, 0.1] });
    const weave = await brocade();
    const cloth = material([1, 1, 1], {
      texture: weave,
      shine: 0,
      roughness: 1,
      bump: ({ x, y, z }) => 0.006 * Math.sin(x * 120) * Math.sin(z * 120 + y * 120),
    });
    const sheet = (width: number, depth: number, lift: number, seed: number): Mesh =>
      surface(70, 90, (u, v) => {
        const x = (u - 0.5) * width;
        const fold = 0.16;
        const run = v * (depth + fold * 3);
        const wave = 0.035 * Math.sin(x * 1.7 + seed) + 0.03 * (noise(x * 1.2 + seed, v * 3, 0.5) - 0.5);
        if (run < depth) return [x, lift + wave, -depth / 2 + run];
        const a = Math.min(Math.PI, ((run - depth) / (fold * 3)) * Math.PI);
        return [x, lift + wave - fold * (1 - Math.cos(a)) * 0.5, depth / 2 + fold * 0.8 * Math.sin(a)];
      });
    for (let k = 0; k < 4; k++)
      s.put(sheet(4.3 - k * 0.06, 2.5 - k * 0.05, 0.2 + k * 0.24, k * 2), cloth, {
        at: [-0.15 + 0.04 * k, 0, -0.45],
        yaw: 0.14 + 0.015 * k,
      });
    const runner = surface(60, 60, (u, v) => {
      const z = -1.0 + v * 3.2;
      const drop = smoothstep(0.7, 1.1, z);
      return [(u - 0.5) * 1.7, 1.02 - 0.98 * drop + 0.03 * Math.sin(u * 9 + v * 5), z - 0.25 * drop];
    });
    const runnerUv: Mesh = {
      ...runner,
      uv: Float32Array.from(runner.uv, (_, i) =>
        i % 2 ? (runner.uv[i - 1] ?? 0) : (runner.uv[i + 1] ?? 0) * 2,
      ),
    };
    s.put(runnerUv, cloth, { at: [0.85, 0, -0.15], yaw: 0.14 });
    for (let i = 0; i < 34; i++) {
      const x = 0.85 + 0.29 + (i / 33 - 0.5) * 1.68;
      s.put(
        tube(
          [
            [x, 0.06, 1.72 - 0.14 * (i / 33 - 0.5) * 1.7],
            [x + 0.02, 0.05, 1.9],
            [x + s.random.between(-0.06, 0.06), 0.04, 2.12],
          ],
          0.022,
          { sides: 5 },
        ),
        matt,
        {},
        rgb(i % 5 === 2 ? '#A8261C' : i % 5 === 4 ? '#F1E6D0' : '#2A2420'),
      );
    }
  },
  'gui-tre': (s) => {
    ground(s, 'stone');
    s.look({ width: 7, tilt: 16, target: [0.1, 1.85, 0] });
    s.put(
      basket({
        radius: (y) => 0.95 + 0.42 * smoothstep(0, 3.3, y) + 0.12 * Math.sin(y * 0.95),
        height: 3.3,
        stakes: 46,
        strand: 0.062,
        light: '#DDB97F',
        dark: '#A87B42',
        band: (row) => band('#E9C98F', '#6B3A20', row),
      }),
      matt,
      { at: [-0.1, 0, 0] },
    );
    s.put(
      lathe(
        [
          [0, 0.05],
          [0.95, 0.05],
          [1.0, 0.12],
        ],
        { color: () => rgb('#7A5A30') },
      ),
      matt,
      { at: [-0.1, 0, 0] },
    );
    for (let k = 0; k < 4; k++) {
      const a = k * 1.571 + 0.785;
      s.put(
        tube(
          [
            [1.03 * Math.sin(a), -0.02, 1.03 * Math.cos(a)],
            [1.2 * Math.sin(a), 1.2, 1.2 * Math.cos(a)],
            [1.5 * Math.sin(a), 3.2, 1.5 * Math.cos(a)],
          ],
          0.075,
          { color: () => rgb('#B98A4E') },
        ),
        satin,
        { at: [-0.1, 0, 0] },
      );
    }
    const strap = (side: number) =>
      tube(
        [
          [side * 0.35, 2.75, 1.36],
          [side * 0.7, 2.3, 1.75],
          [side * 0.85, 1.5, 1.9],
          [side * 0.72, 0.75, 1.62],
          [side * 0.45, 0.4, 1.14],
        ],
        0.05,
        {
          sides: 12,
          flat: 2.6,
          up: [0, 0, 1],
          rows: 60,
          color: (u, v) =>
            Math.abs(Math.sin(v * 60)) < 0.35 ? rgb('#8E2A1E') : mix(rgb('#C9A265'), rgb('#9A7540'), u),
        },
      );
    s.put(strap(1), matt, { at: [-0.1, 0, 0] });
    s.put(strap(-1), matt, { at: [-0.1, 0, 0] });
    s.put(
      basket({
        radius: (y) => 0.62 + 0.2 * y,
        height: 0.62,
        stakes: 30,
        strand: 0.05,
        light: '#E6C68E',
        dark: '#B08448',
      }),
      matt,
      { at: [2.1, 0, 0.75] },
    );
  },
  'do-go': (s) => {
    ground(s, 'linen');
    s.look({ width: 6.2, tilt: 31, target: [0, 0.6, 0.15] });
    const big = bowl(1.5, 1.0);
    s.put(big.mesh, turned('#C08A54', '#7A4524'), { at: [-0.9, 0, -0.6] });
    s.put(bowl(1.0, 0.72).mesh, turned('#D9AE78', '#A0703E'), { at: [1.35, 0, -0.75] });
    s.put(bowl(0.92, 0.68).mesh, turned('#9A6238', '#5A3018'), { at: [1.35, 0.34, -0.75] });
    s.put(bowl(0.72, 0.5).mesh, turned('#E3BF8C', '#B98750'), { at: [1.55, 0, 0.95] });
    const spoonMesh = (): Mesh =>
      merge([
        blob(40, ([x, y, z]) => {
          const shell = 1 / Math.hypot(x / 0.5, y / 0.17, z / 0.36);
          return y > 0 ? shell * (1 - 0.72 * y) : shell;
        }),
        tube(
          [
            [0.4, 0.02, 0],
            [0.9, 0.09, 0],
            [1.6, 0.1, 0],
            [2.2, 0.05, 0],
            [2.3, 0.05, 0],
          ],
          (t) => (0.055 + 0.045 * t) * Math.sqrt(Math.max(0, 1 - smoothstep(0.96, 1, t))),
          { flat: 1.5 },
        ),
      ]);
    s.put(spoonMesh(), turned('#B9804C', '#6E3E20'), { at: [-1.9, 0.18, 1.35], yaw: 0.12 });
    s.put(spoonMesh(), turned('#D9AE78', '#A0703E'), { at: [-1.6, 0.18, 1.9], yaw: 0.05 });
    for (const [z, yaw] of [
      [-1.75, -0.1],
      [-1.95, -0.06],
    ] as const)
      s.put(
        tube(
          [
            [-2.2, 0.06, 0],
            [0, 0.06, 0],
            [2.3, 0.06, 0],
          ],
          (t) => 0.07 - 0.035 * t,
          {},
        ),
        turned('#8E5A33', '#4C2A16'),
        { at: [0, 0, z], yaw },
      );
  },
  gom: (s) => {
    ground(s, 'paper');
    s.look({ width: 7, tilt: 19, target: [0.1, 1.85, 0] });
    const glaze = material([1, 1, 1], {
      paint: ({ x, y, z }) => {
        const run =
          y +
          0.4 * (noise(Math.atan2(x + 0.7, z + 0.3) * 3, 0.5, 0.5) - 0.5) +
          0.15 * (fbm(x * 5, y * 1.5, z * 5, 3) - 0.5);
        return mix(
          scale(mix(rgb('#A9825A'), rgb('#8A6642'), fbm(x * 3, y * 3, z * 3, 3)), 0.9),
          mix(rgb('#5A3018'), rgb('#7E4A24'), fbm(x * 4, y * 4, z * 4, 3)),
          smoothstep(0.75, 0.95, run),
        );
      },
      shine: 0.05,
      roughness: 0.16,
    });
    s.put(
      lathe(
        [
          [0, 0],
          [0.6, 0],
          [0.68, 0.06],
          [0.98, 0.6],
          [1.18, 1.2],
          [1.1, 1.75],
          [0.72, 2.2],
          [0.42, 2.5],
          [0.36, 2.8],
          [0.5, 3.02],
          [0.52, 3.06],
          [0.44, 3.04],
          [0.3, 2.8],
          [0.34, 2.5],
          [0, 2.3],
        ],
        { sides: 110, rows: 120, ripple: (_a, v) => 1 + 0.005 * Math.sin(v * 150) },
      ),
      glaze,
      { at: [-0.7, 0, -0.3] },
    );
    const small = clay('#8A5A34', '#5A3820', { roughness: 0.18, shine: 0.05 });
    const cup = lathe(
      [
        [0, 0],
        [0.34, 0],
        [0.36, 0.06],
        [0.5, 0.25],
        [0.56, 0.62],
        [0.52, 0.63],
        [0.45, 0.3],
        [0, 0.15],
      ],
      { sides: 70 },
    );
    s.put(cup, small, { at: [1.2, 0, 0.65] });
    s.put(cup, clay('#B9946A', '#8A6642', { roughness: 0.2 }), { at: [2.05, 0, -0.1] });
    s.put(cup, glaze, { at: [0.5, 0, 1.45] });
    const twig = tube(
      [
        [0, 2.6, 0],
        [0.1, 3.3, 0.05],
        [0.45, 4.0, 0.1],
        [0.75, 4.4, 0.1],
      ],
      0.03,
      { color: () => rgb('#6B5233') },
    );
    s.put(twig, matt, { at: [-0.7, 0, -0.3] });
    s.put(twig, matt, { at: [-0.7, 0, -0.3], yaw: 2.4 });
    const bud = egg([0.11, 0.13, 0.11], () => rgb('#F3E6DC'), 14);
    for (let i = 0; i < 16; i++) {
      const t = s.random.between(0.35, 1);
      const a = i % 2 ? 0 : 2.4;
      const x = 0.75 * t * t + s.random.between(-0.12, 0.12);
      s.put(bud, flesh, {
        at: [
          -0.7 + x * Math.cos(a),
          2.75 + 1.6 * t + s.random.between(-0.05, 0.1),
          -0.3 - x * Math.sin(a) + s.random.between(0, 0.15),
        ],
      });
    }
  },
  'bau-kho': (s) => {
    ground(s, 'walnut');
    s.look({ width: 6.2, tilt: 18, target: [0.1, 1.45, 0] });
    const gourd = (seed: number): Material =>
      material([1, 1, 1], {
        shine: 0.05,
        roughness: 0.22,
        bump: ({ x, y, z }) => 0.006 * noise(x * 9 + seed, y * 9, z * 9),
      });
    const carve = (u: number, v: number, [x, y, z]: Vec3): Vec3 => {
      const skin = mix(rgb('#D79A4E'), rgb('#A8682C'), fbm(x * 1.6, y * 1.6, z * 1.6, 4));
      const ring = [0.165, 0.345, 0.6, 0.745].some((h) => Math.abs(v - h) < 0.0055);
      const a = u * 12;
      const local = Math.abs(a - Math.floor(a) - 0.5) * 2;
      const lowBand = v > 0.165 && v < 0.345 && Math.abs(Math.abs((v - 0.255) / 0.085) + local - 0.95) < 0.13;
      const eye = v > 0.2 && v < 0.31 && Math.hypot((v - 0.255) / 0.028, (1 - local) / 0.3) < 1;
      const highBand = v > 0.6 && v < 0.745 && Math.abs((v - 0.6) / 0.145 - local) < 0.1;
      return ring || lowBand || eye || highBand ? scale(skin, 0.28) : skin;
    };
    const shape = lathe(
      [
        [0, 0],
        [0.5, 0.02],
        [0.98, 0.4],
        [1.15, 0.95],
        [0.95, 1.5],
        [0.52, 1.82],
        [0.45, 1.98],
        [0.62, 2.25],
        [0.66, 2.55],
        [0.45, 2.9],
        [0.17, 3.12],
        [0.1, 3.3],
        [0.13, 3.42],
        [0, 3.5],
      ],
      { sides: 360, rows: 420, color: carve },
    );
    s.put(shape, gourd(0), { at: [-0.45, 0, -0.1], roll: 0.03 });
    const cord = (y: number) =>
      surface(
        90,
        8,
        (u, v) => {
          const a = u * 6.28319;
          const b = v * 6.28319;
          const r = 0.47 + 0.055 * Math.cos(b) * (1 + 0.2 * Math.sin(a * 24 + b));
          return [r * Math.sin(a), y - 0.055 * Math.sin(b), r * Math.cos(a)];
        },
        { closed: true, color: () => rgb('#A8261C') },
      );
    s.put(merge([cord(1.87), cord(1.96)]), matt, { at: [-0.45, 0, -0.1] });
    s.put(
      tube(
        [
          [0.1, 1.9, 0.42],
          [0.15, 1.6, 0.78],
          [0.2, 1.3, 1.02],
          [0.22, 1.0, 1.14],
        ],
        0.04,
        { color: () => rgb('#A8261C') },
      ),
      matt,
      { at: [-0.45, 0, -0.1] },
    );
    s.put(
      lathe(
        [
          [0, 0.9],
          [0.09, 0.87],
          [0.1, 0.8],
          [0.06, 0.76],
          [0.12, 0.4],
          [0, 0.4],
        ],
        { color: () => rgb('#A8261C') },
      ),
      matt,
      { at: [-0.23, 0.12, 1.05] },
    );
    s.put(
      lathe(
        [
          [0, 0],
          [0.3, 0.02],
          [0.6, 0.3],
          [0.66, 0.6],
          [0.5, 0.95],
          [0.28, 1.12],
          [0.26, 1.22],
          [0.36, 1.4],
          [0.34, 1.62],
          [0.14, 1.85],
          [0.06, 2.05],
          [0, 2.1],
        ],
        {
          sides: 90,
          color: (_u, _v, [x, y, z]) => mix(rgb('#D9A35A'), rgb('#A8682C'), fbm(x * 2, y * 2, z * 2 + 5, 4)),
        },
      ),
      gourd(4),
      { at: [1.6, 0, 0.35] },
    );
  },
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
    const moss = egg([0.09, 0.06, 0.09], () => rgb('#7E8F3E'), 8);
    for (let i = 0; i < 90; i++)
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
  'hop-qua-tang': async (s) => {
    ground(s, 'rose');
    s.look({ width: 6.6, tilt: 34, target: [0, 0.75, 0.1] });
    const side = plain('#9A3B26', { roughness: 0.5 });
    for (const [w, d, x, z] of [
      [4.6, 0.12, 0, 1.45],
      [4.6, 0.12, 0, -1.45],
      [0.12, 3.0, 2.25, 0],
      [0.12, 3.0, -2.25, 0],
    ] as const)
      s.put(roundedBox([w, 1.0, d], 0.04), side, { at: [x, 0.5, z] });
    s.put(roundedBox([4.5, 0.1, 2.9], 0.03), side, { at: [0, 0.05, 0] });
    const shred = tube(
      [
        [-0.4, 0, 0],
        [-0.15, 0.1, 0.1],
        [0.15, 0.02, -0.1],
        [0.4, 0.06, 0.05],
      ],
      0.03,
      { sides: 4, rows: 10, flat: 1.6, color: () => rgb('#E9D3A0') },
    );
    for (let i = 0; i < 420; i++)
      s.put(shred, matt, {
        at: [s.random.between(-1.7, 1.7), 0.42 + s.random.between(-0.1, 0.16), s.random.between(-0.95, 0.95)],
        yaw: s.random.between(0, 7),
        roll: s.random.between(-0.5, 0.5),
        pitch: s.random.between(0, 7),
      });
    const jar = flask(jarOutline(0.66, 1.35));
    const put = async (at: Vec3, title: readonly string[], accent: string) => {
      s.put(jar.wall, glass, { at });
      s.put(lid(0.58, 0.26), brass, { at: [at[0], at[1] + 1.28, at[2]] });
      s.put(
        wrapped(0.68, 0.3, 0.9, 0.85),
        material([1, 1, 1], { texture: await label({ title, ratio: 1.9, accent }), roughness: 0.8 }),
        { at },
      );
    };
    await put([-1.35, 0.3, 0.25], ['Hạt điều'], '#9A3B26');
    heap(s, {
      pieces: roasted,
      material: flesh,
      size: 0.42,
      count: 130,
      radius: 0.115,
      reach: 0.5,
      ground: () => 0.05,
      center: [-1.35, 0.3, 0.25],
      ceiling: 1.1,
    });
    await put([0.1, 0.3, 0.35], ['Mật ong'], '#2F5D3A');
    s.put(jar.filled(1.1), plain('#D08613', { shine: 0.05, roughness: 0.06, softness: 0.7 }), {
      at: [0.1, 0.3, 0.35],
    });
    s.put(
      pouch(1.25, 1.75, 0.7, 2),
      material(rgb('#3B2A20'), {
        texture: await label({
          title: ['Cà phê'],
          ratio: 0.7,
          bare: true,
          accent: '#E8B04A',
          ink: '#FBF7F0',
        }),
        roughness: 0.6,
      }),
      { at: [1.45, 0.3, 0.05], yaw: -0.12 },
    );
    s.put(roundedBox([4.7, 0.4, 3.1], 0.05), plain('#A8432C', { roughness: 0.5 }), {
      at: [-0.2, 1.35, -2.45],
      pitch: -1.25,
    });
    const ribbon = plain('#E8B04A', { shine: 0.06, roughness: 0.3 });
    s.put(roundedBox([0.34, 0.42, 3.12], 0.02), ribbon, { at: [-0.2, 1.36, -2.44], pitch: -1.25 });
    const loop = tube(
      [
        [0, 0, 0],
        [0.5, 0.3, 0],
        [0.85, 0.12, 0],
        [0.5, -0.08, 0],
        [0, 0, 0],
      ],
      0.035,
      { sides: 10, flat: 5, up: [0, 0, 1], rows: 40 },
    );
    for (const turn of [0, Math.PI]) s.put(loop, ribbon, { at: [1.9, 0.3, 1.95], yaw: turn + 0.3 });
    for (const turn of [0.5, 2.5])
      s.put(
        tube(
          [
            [0, 0, 0],
            [0.4, -0.12, 0.1],
            [0.8, -0.22, 0],
            [1.15, -0.26, 0.15],
          ],
          0.03,
          { sides: 8, flat: 5, up: [0, 1, 0], rows: 30 },
        ),
        ribbon,
        { at: [1.9, 0.3, 1.95], yaw: -turn },
      );
    s.put(
      egg([0.14, 0.13, 0.14], () => [1, 1, 1], 18),
      ribbon,
      { at: [1.9, 0.3, 1.95] },
    );
  },
  'son-mai': async (s) => {
    ground(s, 'linen');
    s.look({ width: 6.2, tilt: 20, target: [0, 1.55, 0] });
    const lacquer = plain('#120D0B', { shine: 0.06, roughness: 0.08 });
    const at: Vec3 = [0, 1.95, -0.2];
    const dish = lathe(
      [
        [0, 0],
        [0.8, 0],
        [1.4, 0.08],
        [1.9, 0.3],
        [1.92, 0.37],
        [1.84, 0.37],
        [1.72, 0.27],
      ],
      { sides: 120 },
    );
    s.put(dish, lacquer, { at, pitch: 1.2 });
    const face = surface(
      96,
      24,
      (u, v) => {
        const a = u * 6.28319;
        const r = 1.72 * v;
        return [r * Math.sin(a), 0.115 + 0.14 * Math.max(0, v - 0.72) ** 1.3 * 6, -r * Math.cos(a)];
      },
      { closed: true },
    );
    const round: Mesh = {
      ...face,
      uv: Float32Array.from(
        face.uv,
        (_, i) =>
          0.5 +
          (i % 2 ? -(face.position[((i - 1) / 2) * 3 + 2] ?? 0) : (face.position[(i / 2) * 3] ?? 0)) / 3.5,
      ),
    };
    s.put(round, material(rgb('#120D0B'), { texture: await lotusPlate(), shine: 0.05, roughness: 0.1 }), {
      at,
      pitch: 1.2,
    });
    for (const x of [-0.75, 0.75]) {
      s.put(
        tube(
          [
            [x, 0.08, 0.75],
            [x, 0.12, 0.35],
            [x, 0.6, -0.35],
            [x, 1.6, -0.85],
          ],
          0.085,
          { color: () => rgb('#4C2A16') },
        ),
        satin,
      );
      s.put(
        tube(
          [
            [x, 0.08, 0.75],
            [x, 0.1, -0.4],
            [x, 0.08, -1.2],
          ],
          0.085,
          { color: () => rgb('#4C2A16') },
        ),
        satin,
      );
      s.put(
        egg([0.1, 0.24, 0.1], () => rgb('#4C2A16'), 16),
        satin,
        { at: [x, 0.24, 0.62] },
      );
    }
    s.put(
      tube(
        [
          [-0.75, 0.1, -0.3],
          [0, 0.1, -0.3],
          [0.75, 0.1, -0.3],
        ],
        0.07,
        { color: () => rgb('#4C2A16') },
      ),
      satin,
    );
  },
};
