import { type Mesh, merge, surface } from '../geometry/mesh.js';
import { fbm, noise } from '../geometry/noise.js';
import { blob, lathe, tube } from '../geometry/solids.js';
import { mix, scale, smoothstep, type Vec3 } from '../geometry/vec.js';
import { ground } from '../props/ground.js';
import { textureFrom } from '../props/label.js';
import { clay, flesh, matt, plain, satin, timber } from '../props/materials.js';
import { egg } from '../props/pieces.js';
import { bowl } from '../props/vessels.js';
import { rgb } from '../render/color.js';
import { type Material, material } from '../render/material.js';
import type { Compositions } from './compose.js';

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

/** A turned wooden bowl that carries its own grain. */
const turned = (light: string, dark: string): Material =>
  timber(light, dark, { roughness: 0.22, shine: 0.05 });

export const craftScenes: Compositions = {
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
