import { pile } from '../geometry/pile.js';
import { tumbled } from '../geometry/place.js';
import { lathe, tube } from '../geometry/solids.js';
import type { Vec3 } from '../geometry/vec.js';
import { citrusHalf, citrusWhole, sprig } from '../props/fruit.js';
import { ground } from '../props/ground.js';
import { brass, burlap, flesh, glass, juicy, matt, plain, satin, terracotta } from '../props/materials.js';
import { sack } from '../props/packs.js';
import { leaf } from '../props/pieces.js';
import { bowl, flask, jarOutline, lid } from '../props/vessels.js';
import { basket } from '../props/weaving.js';
import { rgb } from '../render/color.js';
import { roasted } from './cashew.js';
import { beans } from './coffee.js';
import { type Compositions, fill, heap, lay } from './compose.js';
import { cashewApple } from './drink.js';
import { black } from './pepper.js';
import { durian } from './thorny.js';

const orange = {
  radius: 0.62,
  segments: 10,
  pith: 0.9,
  flesh: ['#FDB739', '#EE8412'],
  rind: ['#F59A23', '#E57C12'],
} as const;
const pomelo = {
  radius: 0.95,
  segments: 13,
  pith: 0.78,
  flesh: ['#F7A79B', '#DB5F60'],
  rind: ['#A8B255', '#76923F'],
} as const;

export const marketScenes: Compositions = {
  'market-hero': (s) => {
    ground(s, 'wood');
    s.look({ width: 14.4, tilt: 17, target: [-0.2, 1.75, 0], lens: 0.07 });
    const cashews: Vec3 = [1.2, 0, 1.3];
    s.put(basket({ radius: (y) => 1.25 + 0.3 * y, height: 0.75, stakes: 40 }), matt, { at: cashews });
    heap(s, {
      pieces: roasted,
      material: flesh,
      size: 0.6,
      count: 420,
      radius: 0.16,
      reach: 1.18,
      ground: () => 0.35,
      center: cashews,
      shape: (d) => 1.25 - d * 0.32,
    });
    const coffee: Vec3 = [2.3, 0, -1.9];
    s.put(sack(1.25, 1.8), burlap, { at: coffee });
    heap(s, {
      pieces: beans,
      material: satin,
      size: 0.36,
      count: 420,
      radius: 0.115,
      reach: 1.08,
      ground: () => 1.25,
      center: coffee,
      shape: (d) => 2.15 - d * 0.4,
      tries: 14,
    });
    fill(s, bowl(1.05, 0.75), terracotta, {
      pieces: black,
      material: matt,
      size: 0.09,
      count: 1300,
      radius: 0.083,
      center: [3.7, 0, 1.75],
      shape: (d) => 1.05 - d * 0.3,
      tries: 9,
    });
    const fruit: Vec3 = [5.1, 0, -0.55];
    s.put(
      basket({ radius: (y) => 1.45 + 0.3 * y, height: 0.9, stakes: 44, light: '#D2A868', dark: '#8E6230' }),
      matt,
      { at: fruit },
    );
    const skin = citrusWhole(orange);
    for (const at of pile(s.random, {
      count: 26,
      radius: 0.56,
      reach: 1.3,
      ground: () => 0.35,
      shape: (d) => 2.1 - d * 0.6,
      tries: 60,
    }))
      s.put(skin, satin, {
        ...tumbled(s.random),
        at: [at[0] + fruit[0], at[1] + 0.05, at[2] + fruit[2]],
        size: 0.95,
      });
    sprig(s, [fruit[0] - 0.3, 1.9, fruit[2] + 0.6], 0.4, 0.9);
    durian(s, [4.6, 1.25, -3.3], [1.25, 1.2, 1.2]);
    const honey = plain('#D08613', { shine: 0.05, roughness: 0.06, softness: 0.7 });
    for (const [x, z, size] of [
      [-0.55, -1.25, 1],
      [0.55, -2.1, 1.1],
    ] as const) {
      const jar = flask(jarOutline(0.8, 1.75));
      s.put(jar.wall, glass, { at: [x, 0, z], size });
      s.put(jar.filled(1.45), honey, { at: [x, 0, z], size });
      s.put(lid(0.7, 0.32), brass, { at: [x, 1.66 * size, z], size });
    }
    s.put(citrusWhole(pomelo, 1.02), satin, { at: [-0.6, 0.97, 0.35] });
    sprig(s, [-0.6, 1.95, 0.35], 0.4, 0.8);
    s.put(citrusHalf(pomelo), juicy, { at: [-1.05, 0.85, 2.0], pitch: -0.5, yaw: 0.25, size: 0.9 });
    cashewApple(s, [5.6, 0.42, 2.0], 1.3, 0.4, 0.7);
    cashewApple(s, [4.95, 0.4, 2.4], -1.3, -0.8, 0.66);
    lay(
      s,
      roasted,
      flesh,
      [
        [2.35, 0.14, 2.85],
        [2.75, 0.14, 2.45],
        [1.0, 0.14, 3.05],
        [0.05, 0.14, 3.1],
      ],
      { size: 0.56 },
    );
    const big = leaf({ length: 2.6, width: 1.1, light: '#5F9443', dark: '#27562F', belly: 0.42, droop: 0.1 });
    for (const [x, z, yaw] of [
      [0.2, -3.0, 1.2],
      [1.0, -3.3, 0.8],
      [6.3, -1.6, 0.6],
      [6.2, -2.0, 1.4],
    ] as const)
      s.put(big, satin, { at: [x, 0.6, z], yaw, roll: 0.6 });
  },
  'khong-co-anh': (s) => {
    ground(s, 'paper');
    s.look({ width: 6.4, tilt: 26, target: [0, 0.95, 0] });
    s.put(
      basket({ radius: (y) => 1.35 + 0.3 * y, height: 1.15, stakes: 40, light: '#E3D6BF', dark: '#C4B498' }),
      matt,
    );
    s.put(
      lathe(
        [
          [0, 0.08],
          [1.35, 0.08],
        ],
        { sharp: true, color: () => rgb('#CDBFA5') },
      ),
      matt,
    );
    s.put(
      tube(
        Array.from(
          { length: 13 },
          (_, k): Vec3 => [1.68 * Math.cos((k / 12) * Math.PI), 1.1 + 1.25 * Math.sin((k / 12) * Math.PI), 0],
        ),
        0.085,
        {
          sides: 12,
          up: [0, 0, 1],
          rows: 90,
          color: (u, v) => (Math.sin(v * 190 + u * 6.28) > 0 ? rgb('#DDCFB6') : rgb('#BBAA8C')),
        },
      ),
      matt,
      { yaw: 0.35 },
    );
  },
};
