import type { Mesh } from '../geometry/mesh.js';
import { tube } from '../geometry/solids.js';
import type { Vec3 } from '../geometry/vec.js';
import { ground } from '../props/ground.js';
import { peg, spoon } from '../props/kitchen.js';
import { label } from '../props/label.js';
import { flesh, glass, matt, oak, satin, stoneware } from '../props/materials.js';
import { wrapped } from '../props/packs.js';
import { egg, leaf, wrinkled } from '../props/pieces.js';
import { bowl, flask, jarOutline } from '../props/vessels.js';
import { nia } from '../props/weaving.js';
import { rgb } from '../render/color.js';
import { material } from '../render/material.js';
import type { Scene } from '../render/scene.js';
import { type Compositions, fill, heap, type Pieces, spots } from './compose.js';

const three = (make: (seed: number) => Mesh): Pieces => [make(0), make(1), make(2)];
export const black = three((i) => wrinkled('#57483E', '#17110E', 0.17, i));
const white = three((i) => wrinkled('#F1E4C6', '#CDB78C', 0.035, i));
const red = three((i) => wrinkled('#C43A24', '#6B1712', 0.1, i));
const green: Pieces = [egg([0.15, 0.15, 0.15], ([, y]) => (y > 0 ? rgb('#7FA045') : rgb('#557A30')), 16)];

/** Single peppercorns on the table. */
const strew = (
  s: Scene,
  pieces: Pieces,
  count: number,
  x: readonly [number, number],
  z: readonly [number, number],
) => {
  for (const at of spots(s, count, x, z, 0.09))
    s.put(s.random.pick(pieces), matt, {
      at,
      yaw: s.random.between(0, 7),
      pitch: s.random.between(0, 7),
      size: 0.105,
    });
};

/** A spike of green pepper hanging along a bent stem from `from`. */
function spike(s: Scene, from: Vec3, yaw: number, length: number): void {
  const turn = (x: number, y: number, z: number): Vec3 => [
    from[0] + x * Math.cos(yaw) + z * Math.sin(yaw),
    from[1] + y,
    from[2] - x * Math.sin(yaw) + z * Math.cos(yaw),
  ];
  s.put(
    tube([turn(-0.5, 0.1, 0), turn(0, 0, 0), turn(length / 2, 0, 0.12), turn(length, 0, 0)], 0.03, {
      sides: 6,
      color: () => rgb('#7E9A45'),
    }),
    flesh,
  );
  const rings = Math.round(length / 0.19);
  for (let i = 0; i < rings; i++) {
    const x = (i / rings) * length;
    const bow = 0.12 * Math.sin((x / length) * Math.PI);
    for (let k = 0; k < 5; k++) {
      const angle = (k / 5) * Math.PI * 2 + i * 0.63;
      const tone = s.random.between(0.85, 1.15);
      s.put(
        green[0],
        flesh,
        {
          at: turn(
            x + s.random.between(-0.03, 0.03),
            0.05 + 0.15 * Math.sin(angle),
            bow + 0.17 * Math.cos(angle),
          ),
          size: s.random.between(0.85, 1.08) * (1 - 0.25 * (x / length) ** 3),
        },
        [tone, tone, tone],
      );
    }
  }
}

export const pepperScenes: Compositions = {
  'tieu-den': (s) => {
    ground(s, 'wood');
    s.look({ width: 5.6, tilt: 36, target: [0, 0.6, 0.15] });
    fill(s, bowl(1.9, 1.1), stoneware, {
      pieces: black,
      material: matt,
      size: 0.115,
      count: 1900,
      radius: 0.107,
      shape: (d) => 1.75 - d * 0.38,
      tries: 12,
    });
    strew(s, black, 26, [-2.4, 2.4], [1.5, 2.3]);
    spoon(s, { at: [1.55, 0.2, 1.55], yaw: -0.6, pitch: 0.03, size: 0.75 }, oak);
    heap(s, {
      pieces: black,
      material: matt,
      size: 0.105,
      count: 22,
      radius: 0.1,
      reach: 0.28,
      center: [1.5, 0.2, 1.58],
      shape: (d) => 0.42 - d * 0.6,
    });
  },
  'tieu-trang': async (s) => {
    ground(s, 'slate');
    s.look({ width: 5.6, tilt: 25, target: [0.2, 1.1, 0.1] });
    const at: Vec3 = [-0.4, 0, -0.4];
    const jar = flask(jarOutline(1.15, 2.5));
    s.put(jar.wall, glass, { at });
    heap(s, {
      pieces: white,
      material: flesh,
      size: 0.11,
      count: 3000,
      radius: 0.102,
      reach: 1.0,
      ground: () => 0.08,
      center: at,
      ceiling: 2.1,
      tries: 8,
    });
    s.put(peg(1.0, 0.42), oak, { at: [at[0], 2.42, at[2]] });
    s.put(
      wrapped(1.17, 0.65, 1.6, 0.75),
      material([1, 1, 1], {
        texture: await label({ title: ['Tiêu sọ', 'trắng'], ratio: 1.75 }),
        roughness: 0.8,
      }),
      { at },
    );
    heap(s, {
      pieces: white,
      material: flesh,
      size: 0.11,
      count: 190,
      radius: 0.105,
      reach: 0.85,
      center: [1.55, 0, 0.95],
      shape: (d) => 0.6 - d * 0.75,
    });
    for (const spot of spots(s, 16, [-1.6, 2.2], [1.2, 2.1], 0.1))
      s.put(s.random.pick(white), flesh, { at: spot, size: 0.11 });
  },
  'tieu-do': (s) => {
    ground(s, 'rose');
    s.look({ width: 5.6, tilt: 44, target: [0, 0.25, 0.1] });
    nia(2.35).put(s);
    heap(s, {
      pieces: red,
      material: satin,
      size: 0.125,
      count: 1150,
      radius: 0.118,
      reach: 1.95,
      ground: () => 0.12,
      shape: (d) => 0.95 - d * 0.3,
      tries: 10,
    });
    for (const [yaw, x, z] of [
      [0.5, 1.5, 1.35],
      [2.3, -1.55, 1.2],
    ] as const)
      s.put(leaf({ length: 1.25, width: 0.75, light: '#6E9B48', dark: '#2F5D3A', belly: 0.35 }), satin, {
        at: [x, 0.3, z],
        yaw,
      });
  },
  'tieu-xanh': (s) => {
    ground(s, 'leaf');
    s.look({ width: 5.6, tilt: 42, target: [0, 0.25, 0.1] });
    const big = leaf({
      length: 2.1,
      width: 1.35,
      light: '#5F9443',
      dark: '#27562F',
      belly: 0.36,
      droop: 0.05,
    });
    for (const [x, z, yaw] of [
      [-0.2, -1.0, 0.6],
      [-0.5, -0.7, 2.6],
      [0.1, 0.9, -0.5],
      [-0.6, 0.6, 3.6],
    ] as const)
      s.put(big, satin, { at: [x, 0.16, z], yaw });
    const rows: [number, number, number, number][] = [
      [-1.5, -0.7, 0.42, 2.6],
      [-1.65, -0.1, 0.12, 3.0],
      [-1.5, 0.55, -0.22, 2.7],
      [-1.2, 1.2, -0.5, 2.2],
      [-1.25, -0.1, 0.28, 2.3],
      [-1.2, 0.35, -0.1, 2.4],
    ];
    rows.forEach(([x, z, yaw, length], i) => {
      spike(s, [x, i < 4 ? 0.34 : 0.62, z], yaw, length);
    });
  },
};
