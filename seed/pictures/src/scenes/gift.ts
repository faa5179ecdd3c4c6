import { roundedBox, tube } from '../geometry/solids.js';
import type { Vec3 } from '../geometry/vec.js';
import { ground } from '../props/ground.js';
import { label } from '../props/label.js';
import { brass, flesh, glass, matt, plain } from '../props/materials.js';
import { pouch, wrapped } from '../props/packs.js';
import { egg } from '../props/pieces.js';
import { flask, jarOutline, lid } from '../props/vessels.js';
import { rgb } from '../render/color.js';
import { material } from '../render/material.js';
import { roasted } from './cashew.js';
import { type Compositions, heap } from './compose.js';

export const giftScenes: Compositions = {
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
};
