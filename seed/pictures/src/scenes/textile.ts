import { type Mesh, surface } from '../geometry/mesh.js';
import { noise } from '../geometry/noise.js';
import { lathe, tube } from '../geometry/solids.js';
import { mix, smoothstep } from '../geometry/vec.js';
import { ground } from '../props/ground.js';
import { textureFrom } from '../props/label.js';
import { matt, satin } from '../props/materials.js';
import { basket } from '../props/weaving.js';
import { rgb } from '../render/color.js';
import { material } from '../render/material.js';
import type { Compositions } from './compose.js';

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

const band = (light: string, dark: string, row: number) =>
  row % 9 === 3 || row % 9 === 5 ? dark : row % 9 === 4 ? light : undefined;

export const textileScenes: Compositions = {
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
};
