import { bend, type Mesh, surface } from '../geometry/mesh.js';
import { fbm, noise } from '../geometry/noise.js';
import { blob } from '../geometry/solids.js';
import { mix, scale, smoothstep, type Vec3 } from '../geometry/vec.js';
import { sprig } from '../props/fruit.js';
import { ground } from '../props/ground.js';
import { label } from '../props/label.js';
import { blueware, juicy, matt, satin, timber, whiteware } from '../props/materials.js';
import { pouch } from '../props/packs.js';
import { egg } from '../props/pieces.js';
import { bowl, plate } from '../props/vessels.js';
import { rgb } from '../render/color.js';
import { material } from '../render/material.js';
import type { Scene } from '../render/scene.js';
import { type Compositions, fill, lay, type Pieces, variants } from './compose.js';
import { durian } from './thorny.js';

/** A thin piece of dried fruit: flat, bent, darker at its edge. */
function flake(size: Vec3, curl: number, light: string, dark: string, seed: number): Mesh {
  const [a, b] = [rgb(light), rgb(dark)];
  const flat = egg(
    size,
    ([x, , z]) =>
      mix(
        a,
        b,
        smoothstep(0.45, 1, Math.hypot(x, z)) * 0.7 + 0.5 * (fbm(x * 3 + seed, seed, z * 3, 3) - 0.35),
      ),
    26,
  );
  return bend(flat, ([x, y, z]) => [
    x * (1 + 0.2 * (noise(x * 2 + seed * 9, 0.5, z * 2) - 0.5)),
    y + curl * (z * z * 1.6 + x * x * 0.35) + 0.1 * (noise(x * 3 + seed * 5, 2.5, z * 3) - 0.5),
    z * (1 + 0.45 * (noise(x * 2.2, seed * 7.1, 3.5) - 0.5)),
  ]);
}

const jackfruit: Pieces = variants(
  (i) => flake([0.52, 0.055, 0.24], 1.3, '#F6CE55', '#D3952A', i),
  0,
  1,
  2,
  3,
);
const mango: Pieces = variants((i) => flake([0.78, 0.06, 0.3], 0.25, '#F6A72C', '#D4761A', i), 0, 1, 2);
const banana: Pieces = variants(
  (i) =>
    bend(
      blob(
        40,
        ([x, y, z]) =>
          (1 /
            (Math.abs(x / 1.05) ** 3 + Math.abs(y / 0.12) ** 2.2 + Math.abs(z / 0.27) ** 2.6) ** (1 / 2.6)) *
          (1 + 0.06 * (fbm(x * 4, y * 4 + i, z * 6, 3) - 0.5)),
        ([x, , z]) =>
          mix(rgb('#B8722C'), rgb('#6E3A17'), smoothstep(0.25, 0.75, fbm(x * 2.5 + i * 4, 0.5, z * 9, 3))),
      ),
      ([x, y, z]) => [x, y, z + 0.14 * x * x],
    ),
  0,
  1,
);
const freeze: Pieces = variants(
  (i) =>
    blob(
      30,
      ([x, y, z]) =>
        (1 /
          (Math.abs(x / 0.46) ** 3.4 + Math.abs(y / 0.24) ** 3.4 + Math.abs(z / 0.3) ** 3.4) ** (1 / 3.4)) *
        (1 + 0.2 * (fbm(x * 3 + i * 7, y * 3, z * 3, 4) - 0.5)),
      ([x, y, z]) =>
        scale(
          mix(rgb('#F5E3A1'), rgb('#E3C268'), fbm(x * 4 + i, y * 4, z * 4, 3)),
          0.92 + 0.12 * noise(x * 22, y * 22, z * 22),
        ),
    ),
  0,
  1,
  2,
);

/** A length of banana leaf over the table. */
function bananaLeaf(s: Scene, at: Vec3, yaw: number, length: number, width: number): void {
  const sheet = surface(
    40,
    60,
    (u, v) => {
      const side = (u - 0.5) * 2;
      return [
        (v - 0.5) * length,
        0.05 + 0.1 * Math.abs(side) + 0.012 * Math.sin(v * 150) + 0.05 * Math.sin(v * 7 + side * 2),
        side * (width / 2),
      ];
    },
    {
      color: (u, v) => {
        const side = Math.abs(u - 0.5) * 2;
        const rib = smoothstep(0.055, 0.03, side);
        return mix(
          scale(
            mix(
              rgb('#3E7238'),
              rgb('#5F9446'),
              0.4 + 0.35 * Math.sin(v * 150) + 0.3 * (noise(v * 9, u * 4, 0.5) - 0.5),
            ),
            1,
          ),
          rgb('#A9BE6E'),
          rib,
        );
      },
    },
  );
  s.put(sheet, satin, { at, yaw });
}

const pack = async (s: Scene, title: readonly string[], paper: string, at: Vec3, yaw: number) => {
  const front = material(rgb(paper), {
    texture: await label({ title, ratio: 0.72, bare: true, accent: '#9A3B26' }),
    roughness: 0.7,
    shine: 0.02,
  });
  s.put(pouch(1.9, 2.7, 1, yaw), front, { at, yaw });
};

export const driedScenes: Compositions = {
  'mit-say': async (s) => {
    ground(s, 'linen');
    s.look({ width: 6.4, tilt: 30, target: [0.1, 0.95, 0.1] });
    await pack(s, ['Mít', 'sấy'], '#E9C98F', [1.45, 0, -1.25], -0.18);
    fill(s, bowl(1.75, 1.1), blueware, {
      pieces: jackfruit,
      material: satin,
      count: 150,
      radius: 0.2,
      center: [-0.75, 0, 0.1],
      shape: (d) => 1.65 - d * 0.42,
      size: 1,
    });
    lay(
      s,
      jackfruit,
      satin,
      [
        [1.2, 0.12, 1.1],
        [1.75, 0.12, 0.75],
        [0.85, 0.12, 1.75],
        [-2.2, 0.12, 1.6],
        [1.85, 0.12, 1.5],
      ],
      { tilt: 0.4 },
    );
  },
  'chuoi-say': (s) => {
    ground(s, 'wood');
    s.look({ width: 6.2, tilt: 40, target: [0, 0.35, 0.1] });
    bananaLeaf(s, [0, 0, 0.05], 0.14, 5.4, 3.3);
    const rows: [number, number, number][] = [];
    for (let i = 0; i < 6; i++) rows.push([-1.0, 0.24, -1.15 + i * 0.44], [1.0, 0.24, -1.25 + i * 0.44]);
    for (let i = 0; i < 5; i++) rows.push([-0.75, 0.46, -0.95 + i * 0.44], [1.05, 0.46, -1.0 + i * 0.44]);
    for (let i = 0; i < 4; i++) rows.push([0.1, 0.68, -0.7 + i * 0.44]);
    for (const at of rows) {
      const tone = s.random.between(0.82, 1.12);
      s.put(
        s.random.pick(banana),
        juicy,
        {
          at,
          yaw: s.random.between(-0.14, 0.14),
          pitch: s.random.between(-0.12, 0.12),
          roll: s.random.between(-0.05, 0.05),
          size: 0.95,
        },
        [tone, tone, tone],
      );
    }
  },
  'xoai-say': (s) => {
    ground(s, 'stone');
    s.look({ width: 6.2, tilt: 36, target: [0, 0.5, 0.1] });
    const dish = plate(2.1);
    fill(s, dish, whiteware, {
      pieces: mango,
      material: juicy,
      count: 60,
      radius: 0.23,
      reach: 1.5,
      center: [-0.4, 0, 0.2],
      shape: (d) => 1.0 - d * 0.42,
      tilt: 0.45,
    });
    const fruit = bend(
      egg(
        [1.05, 0.68, 0.72],
        ([x, y, z]) =>
          mix(
            mix(rgb('#F2B02A'), rgb('#E8872A'), smoothstep(0, 0.8, x)),
            rgb('#9DA83A'),
            smoothstep(0.2, 0.9, -x + 0.4 * fbm(x * 2, y * 2, z * 2, 2)),
          ),
        56,
      ),
      ([x, y, z]) => [x, y - 0.12 * x * x, z + 0.1 * x * x],
    );
    s.put(fruit, satin, { at: [1.6, 0.66, -1.15], yaw: 0.55 });
    sprig(s, [0.75, 1.0, -0.75], 2.6, 1);
    lay(
      s,
      mango,
      juicy,
      [
        [1.85, 0.1, 0.95],
        [1.5, 0.1, 1.6],
      ],
      { tilt: 0.15 },
    );
  },
  'sau-rieng-say': async (s) => {
    ground(s, 'wood');
    s.look({ width: 6.4, tilt: 30, target: [0.05, 0.95, 0.1] });
    durian(s, [1.5, 1.15, -1.5], [1.1, 1.1, 1.05]);
    fill(s, bowl(1.8, 1.05), timber('#B98A58', '#7A4B28'), {
      pieces: freeze,
      material: matt,
      count: 130,
      radius: 0.26,
      center: [-0.6, 0, 0.2],
      shape: (d) => 1.65 - d * 0.4,
      size: 0.9,
    });
    lay(
      s,
      freeze,
      matt,
      [
        [1.5, 0.2, 1.0],
        [2.05, 0.2, 0.55],
        [1.15, 0.2, 1.65],
        [-2.2, 0.2, 1.6],
      ],
      { size: 0.9 },
    );
  },
};
