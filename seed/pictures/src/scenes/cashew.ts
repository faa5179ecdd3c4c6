import { surface } from '../geometry/mesh.js';
import { fbm } from '../geometry/noise.js';
import { blob, roundedBox } from '../geometry/solids.js';
import { mix, smoothstep, type Vec3 } from '../geometry/vec.js';
import { ground } from '../props/ground.js';
import { chili, garlicSlice, spoon } from '../props/kitchen.js';
import { label } from '../props/label.js';
import {
  brass,
  flesh,
  glass,
  glossy,
  juicy,
  matt,
  oak,
  plain,
  satin,
  stoneware,
  timber,
  whiteware,
} from '../props/materials.js';
import { wrapped } from '../props/packs.js';
import { cashew, egg } from '../props/pieces.js';
import { board, bowl, flask, jarOutline, lid, plate } from '../props/vessels.js';
import { nia } from '../props/weaving.js';
import { rgb } from '../render/color.js';
import { material } from '../render/material.js';
import { type Compositions, fill, heap, lay, type Pieces, variants } from './compose.js';

export const roasted: Pieces = variants((i) => cashew('#F6DDA6', '#D9A055', i), 0, 1, 2);
const skinned: Pieces = variants((i) => cashew('#B4643A', '#6E2F1B', i), 0, 1, 2);
const ivory: Pieces = variants((i) => cashew('#FBF1DA', '#EBD6AB', i), 0, 1, 2);
const spiced: Pieces = variants((i) => cashew('#EBB25C', '#B4511F', i), 0, 1, 2);
const sesame: Pieces = [egg([0.07, 0.025, 0.042], () => rgb('#FAF0DA'), 8)];

export const cashewScenes: Compositions = {
  'hat-dieu-rang-muoi': async (s) => {
    ground(s, 'wood');
    s.look({ width: 6.4, tilt: 24, target: [0.1, 1.35, 0] });
    const jar = flask(jarOutline(1.35, 2.9));
    s.put(jar.wall, glass, { at: [-0.35, 0, -0.3] });
    heap(s, {
      pieces: roasted,
      material: flesh,
      size: 0.62,
      count: 430,
      radius: 0.165,
      reach: 1.12,
      ground: () => 0.1,
      center: [-0.35, 0, -0.3],
      ceiling: 2.5,
    });
    s.put(
      wrapped(1.37, 0.65, 1.85, 0.75),
      material([1, 1, 1], {
        texture: await label({ title: ['Hạt điều', 'rang muối'], ratio: 1.7 }),
        roughness: 0.8,
      }),
      { at: [-0.35, 0, -0.3] },
    );
    s.put(lid(1.16), brass, { at: [1.75, 0.75, -0.35], pitch: 0.25, roll: -1.15 });
    lay(
      s,
      roasted,
      flesh,
      [
        [1.35, 0.17, 1.35],
        [1.95, 0.17, 1.05],
        [0.75, 0.17, 1.7],
        [2.45, 0.17, 1.55],
        [1.6, 0.17, 2.05],
        [-1.9, 0.17, 1.5],
      ],
      { size: 0.68 },
    );
  },
  'hat-dieu-vo-lua': (s) => {
    ground(s, 'linen');
    s.look({ width: 6.2, tilt: 36, target: [0, 0.75, 0.1] });
    fill(s, bowl(2.2, 1.25), timber('#B98A58', '#7A4B28'), {
      pieces: skinned,
      material: satin,
      size: 0.74,
      count: 330,
      radius: 0.195,
      shape: (d) => 1.8 - d * 0.36,
      tilt: 0.8,
    });
    lay(
      s,
      skinned,
      satin,
      [
        [2.3, 0.17, 1.2],
        [1.75, 0.17, 1.9],
        [-2.2, 0.17, 1.6],
      ],
      { size: 0.74 },
    );
    lay(s, roasted, flesh, [[1.35, 0.17, 2.15]], { size: 0.74 });
  },
  'hat-dieu-nhan-trang': (s) => {
    ground(s, 'stone');
    s.look({ width: 6.6, tilt: 42, target: [0, 0.4, 0.15] });
    const tray = nia(2.65);
    tray.put(s);
    heap(s, {
      pieces: ivory,
      material: flesh,
      size: 0.72,
      count: 300,
      radius: 0.19,
      reach: 2.1,
      ground: () => 0.12,
      shape: (d) => 1.35 - d * 0.42,
      tilt: 0.7,
    });
  },
  'hat-dieu-tam-vi': (s) => {
    ground(s, 'walnut');
    s.look({ width: 6.4, tilt: 36, target: [0.1, 0.7, 0.2] });
    fill(s, bowl(2.1, 1.15), stoneware, {
      pieces: spiced,
      material: satin,
      size: 0.74,
      count: 330,
      radius: 0.195,
      shape: (d) => 1.75 - d * 0.34,
      tilt: 0.8,
    });
    const flake: Pieces = [
      egg([0.07, 0.015, 0.05], () => rgb('#C2261A'), 8),
      egg([0.06, 0.015, 0.04], () => rgb('#E2B45A'), 8),
    ];
    heap(s, {
      pieces: flake,
      material: satin,
      count: 170,
      radius: 0.03,
      reach: 1.7,
      ground: (d) => 1.86 - d * 0.34,
      shape: (d) => 2 - d * 0.34,
      tries: 2,
      tilt: 0.7,
    });
    for (const [x, z, yaw] of [
      [2.25, 1.25, 0.5],
      [2.0, 1.75, 0.1],
      [-2.3, 1.45, 2.4],
    ] as const)
      s.put(chili(1.15, '#A81E14'), glossy, { at: [x, 0.13, z], yaw });
    lay(
      s,
      [garlicSlice()],
      flesh,
      [
        [-1.5, 0.04, 2.1],
        [-1.05, 0.04, 2.35],
        [1.1, 0.04, 2.3],
        [-1.85, 0.04, 2.45],
      ],
      { tilt: 0.08, size: 1.2 },
    );
  },
  'sua-hat-dieu': async (s) => {
    ground(s, 'paper');
    s.look({ width: 6.4, tilt: 16, target: [0.2, 1.75, 0] });
    const bottle = flask([
      [0, 0.02],
      [0.7, 0.02],
      [0.86, 0.1],
      [0.9, 0.3],
      [0.9, 1.2],
      [0.9, 2.0],
      [0.78, 2.45],
      [0.45, 2.85],
      [0.36, 3.15],
      [0.36, 3.4],
      [0.42, 3.45],
      [0.42, 3.55],
      [0.36, 3.58],
    ]);
    s.put(bottle.wall, glass, { at: [-0.5, 0, -0.2] });
    s.put(bottle.filled(2.75), plain('#F6EEDD', { softness: 0.5, shine: 0.03, roughness: 0.4 }), {
      at: [-0.5, 0, -0.2],
    });
    s.put(lid(0.47, 0.34), oak, { at: [-0.5, 3.5, -0.2] });
    s.put(
      wrapped(0.92, 0.75, 1.8, 0.8),
      material([1, 1, 1], {
        texture: await label({ title: ['Sữa', 'hạt điều'], ratio: 1.45, accent: '#2F5D3A' }),
        roughness: 0.8,
      }),
      { at: [-0.5, 0, -0.2] },
    );
    const cup = flask([
      [0, 0.02],
      [0.5, 0.02],
      [0.58, 0.1],
      [0.63, 0.7],
      [0.7, 1.5],
    ]);
    s.put(cup.wall, glass, { at: [1.35, 0, 0.3] });
    s.put(cup.filled(1.15), plain('#F6EEDD', { softness: 0.5, shine: 0.03, roughness: 0.3 }), {
      at: [1.35, 0, 0.3],
    });
    heap(s, {
      pieces: ivory,
      material: flesh,
      size: 0.62,
      count: 26,
      radius: 0.16,
      reach: 0.8,
      center: [-0.35, 0, 1.45],
      shape: (d) => 0.5 - d * 0.5,
      tilt: 0.5,
    });
    lay(
      s,
      ivory,
      flesh,
      [
        [1.1, 0.15, 1.7],
        [2.3, 0.15, 1.2],
        [-1.9, 0.15, 0.9],
      ],
      { size: 0.62 },
    );
  },
  'bo-hat-dieu': async (s) => {
    ground(s, 'linen');
    s.look({ width: 5.8, tilt: 33, target: [0.1, 1.05, 0.1] });
    const jar = flask(jarOutline(1.4, 2.0));
    const cream = plain('#D8A863', { softness: 0.3, shine: 0.045, roughness: 0.25 });
    const at: Vec3 = [-0.35, 0, -0.3];
    s.put(jar.wall, glass, { at });
    s.put(jar.filled(1.7), cream, { at });
    s.put(
      surface(
        72,
        30,
        (u, v) => {
          const a = u * Math.PI * 2;
          const r = 1.16 * v;
          return [
            r * Math.sin(a),
            1.72 + 0.09 * Math.sin(v * 13 - a) * (1 - v * 0.5) + 0.2 * (1 - v) ** 2,
            r * Math.cos(a),
          ];
        },
        { closed: true },
      ),
      cream,
      { at },
    );
    s.put(
      wrapped(1.42, 0.4, 1.35, 0.8),
      material([1, 1, 1], { texture: await label({ title: ['Bơ hạt điều'], ratio: 2.1 }), roughness: 0.8 }),
      { at },
    );
    spoon(s, { at: [1.55, 0.2, 1.35], yaw: -0.75, pitch: 0.04 });
    s.put(
      blob(
        40,
        ([x, y, z]) =>
          (1 / Math.hypot(x / 0.44, y / 0.2, z / 0.36)) * (1 + 0.12 * fbm(x * 3, y * 3, z * 3, 2)),
      ),
      cream,
      { at: [1.32, 0.33, 1.57] },
    );
    lay(
      s,
      roasted,
      flesh,
      [
        [2.1, 0.15, 0.2],
        [-1.9, 0.15, 1.3],
        [-1.45, 0.15, 1.75],
        [0.2, 0.15, 1.9],
      ],
      { size: 0.64 },
    );
  },
  'banh-hat-dieu': (s) => {
    ground(s, 'rose');
    s.look({ width: 6.2, tilt: 38, target: [0, 0.4, 0.1] });
    const dish = plate(2.6);
    s.put(dish.mesh, whiteware);
    const cookie = blob(
      56,
      ([x, y, z]) =>
        (1 / Math.hypot(x / 0.78, y / 0.17, z / 0.78)) * (1 + 0.07 * (fbm(x * 4, y * 4, z * 4, 3) - 0.5)),
      ([x, y, z]) =>
        mix(
          rgb('#EFC987'),
          rgb('#C4813B'),
          smoothstep(0.55, 0.98, Math.hypot(x, z)) * 0.75 + 0.5 * fbm(x * 6, y * 6, z * 6, 3) - 0.12,
        ),
    );
    const stack: Vec3[] = [
      [-1.15, 0.28, -0.9],
      [0.55, 0.28, -1.25],
      [1.5, 0.28, 0],
      [-1.55, 0.28, 0.55],
      [-0.2, 0.28, 0.05],
      [0.95, 0.3, 1.3],
      [-0.55, 0.28, 1.5],
      [-0.75, 0.58, -0.45],
      [0.65, 0.6, -0.5],
      [0.1, 0.6, 0.85],
    ];
    for (const at of stack) {
      const yaw = s.random.between(0, 7);
      const pitch = s.random.between(-0.08, 0.08);
      s.put(cookie, flesh, { at, yaw, pitch });
      s.put(s.random.pick(roasted), flesh, {
        at: [at[0], at[1] + 0.21, at[2]],
        yaw: s.random.between(0, 7),
        size: 0.78,
      });
    }
  },
  'keo-hat-dieu': (s) => {
    ground(s, 'walnut');
    s.look({ width: 6, tilt: 38, target: [0, 0.5, 0.1] });
    const slab = board(2.6, 0.14);
    s.put(slab.mesh, oak);
    const toffee = plain('#B5691F', { shine: 0.06, roughness: 0.12, softness: 0.4 });
    const bar = (x: number, y: number, z: number, yaw: number) => {
      s.put(roundedBox([2.5, 0.36, 0.95], 0.12), toffee, { at: [x, y, z], yaw });
      const turn = (dx: number, dz: number): Vec3 => [
        x + dx * Math.cos(yaw) + dz * Math.sin(yaw),
        y,
        z - dx * Math.sin(yaw) + dz * Math.cos(yaw),
      ];
      for (let i = 0; i < 26; i++) {
        const [px, , pz] = turn(s.random.between(-1.12, 1.12), s.random.between(-0.36, 0.36));
        s.put(s.random.pick(roasted), juicy, {
          at: [px, y + 0.17, pz],
          yaw: s.random.between(0, 7),
          pitch: s.random.between(-0.5, 0.5),
          size: 0.5,
        });
      }
      for (let i = 0; i < 70; i++) {
        const [px, , pz] = turn(s.random.between(-1.15, 1.15), s.random.between(-0.42, 0.42));
        s.put(sesame[0], matt, {
          at: [px, y + s.random.between(0.19, 0.3), pz],
          yaw: s.random.between(0, 7),
          pitch: s.random.between(-0.5, 0.5),
        });
      }
    };
    bar(-0.25, 0.33, -0.95, 0.1);
    bar(0.05, 0.33, 0.2, -0.08);
    bar(-0.1, 0.33, 1.35, 0.16);
    bar(0.2, 0.7, -0.35, 0.32);
    heap(s, {
      pieces: sesame,
      material: matt,
      count: 60,
      radius: 0.03,
      reach: 0.8,
      center: [1.6, 0.14, 1.0],
      tilt: 0.4,
    });
  },
};
