import { type Mesh, merge, surface } from '../geometry/mesh.js';
import { noise } from '../geometry/noise.js';
import { lathe, tube } from '../geometry/solids.js';
import { mix, smoothstep } from '../geometry/vec.js';
import { ground } from '../props/ground.js';
import { darkWood, flesh, glossy, matt, satin } from '../props/materials.js';
import { egg, leaf } from '../props/pieces.js';
import { board } from '../props/vessels.js';
import { basket } from '../props/weaving.js';
import { rgb } from '../render/color.js';
import type { Compositions, Pieces } from './compose.js';

/** A lingzhi mushroom: a kidney-shaped lacquered fan with rings, pale at the growing edge, on a side stem. */
const lingzhiRim = (a: number): number =>
  (1.25 + 0.04 * Math.sin(a * 5)) * (1 - 0.55 * Math.exp(-(((Math.PI - Math.abs(a)) / 0.5) ** 2)));

const lingzhiCap = surface(
  96,
  36,
  (u, v) => {
    const a = (u - 0.5) * Math.PI * 2;
    const r = v * lingzhiRim(a);
    return [Math.sin(a) * r, 0.24 + 0.05 * Math.sin(v * 17) * v - 0.22 * v ** 5, Math.cos(a) * r];
  },
  {
    color: (u, v) => {
      const ring =
        0.5 + 0.5 * Math.sin(v * 26 + 1.5 * noise(Math.sin(u * 6.28) * 3, Math.cos(u * 6.28) * 3, 0.5));
      const red = mix(rgb('#4E140E'), rgb('#8E3220'), 0.4 * ring + 0.6 * v);
      return mix(
        mix(red, rgb('#C4702E'), smoothstep(0.84, 0.93, v)),
        rgb('#EFDDB0'),
        smoothstep(0.93, 0.985, v),
      );
    },
  },
);

const lingzhiUnder = surface(
  72,
  6,
  (u, v) => {
    const a = (u - 0.5) * Math.PI * 2;
    const r = v * lingzhiRim(a);
    return [Math.sin(a) * r, -0.1 + 0.12 * v ** 5, Math.cos(a) * r];
  },
  { color: () => rgb('#DDBE86') },
);

const lingzhi = merge([
  lingzhiCap,
  lingzhiUnder,
  tube(
    [
      [0, 0.05, -0.4],
      [0, -0.05, -0.75],
      [0.05, -0.2, -1.0],
      [0.1, -0.3, -1.4],
    ],
    0.17,
    { color: () => rgb('#4E1A12') },
  ),
]);

/** An oyster mushroom: fan cap with gills and a stem. */
function oyster(seed: number): Mesh {
  const cap = surface(
    48,
    18,
    (u, v) => {
      const a = u * Math.PI * 2;
      const r = v * (0.62 + 0.16 * Math.cos(a) + 0.05 * Math.sin(a * 4 + seed));
      return [
        Math.sin(a) * r,
        0.62 +
          0.12 * (1 - v * v) -
          0.12 * Math.exp(-(v * v) * 9) -
          0.06 * v ** 6 +
          0.03 * Math.sin(a * 5 + seed) * v,
        Math.cos(a) * r,
      ];
    },
    {
      closed: true,
      color: (u, v) =>
        mix(
          mix(rgb('#75685C'), rgb('#978979'), noise(u * 7, v * 3, seed)),
          rgb('#D8D0C4'),
          smoothstep(0.55, 1, v),
        ),
    },
  );
  const gills = surface(
    96,
    8,
    (u, v) => {
      const a = u * Math.PI * 2;
      const r = v * (0.61 + 0.16 * Math.cos(a) + 0.05 * Math.sin(a * 4 + seed));
      return [Math.sin(a) * r, 0.3 + 0.28 * v ** 0.6 + 0.02 * Math.sin(a * 48) * v, Math.cos(a) * r];
    },
    { closed: true, color: (u) => mix(rgb('#EFE8DA'), rgb('#CFC4B2'), 0.5 + 0.5 * Math.sin(u * 300)) },
  );
  const stem = tube(
    [
      [0, 0.42, 0],
      [0, 0.3, -0.06],
      [0, 0.14, -0.16],
      [0, 0.02, -0.26],
    ],
    (t) => 0.2 - 0.05 * t,
    { color: () => rgb('#F1EADD') },
  );
  return merge([cap, gills, stem]);
}

/** A termite mushroom along +y; `open` spreads the cap. */
function termite(open: boolean, seed: number): Mesh {
  const wide = open ? 0.62 : 0.27;
  const drop = open ? 0.34 : 0.5;
  const cap = lathe(
    [
      [wide * 0.9, 1.42 - drop],
      [wide, 1.46 - drop],
      [wide * 0.72, 1.66 - drop * 0.6],
      [wide * 0.3, 1.74],
      [0.07, 1.84],
      [0, 1.9],
    ],
    {
      ripple: (a) => 1 + 0.03 * Math.sin(a * 6 + seed),
      color: (u, v) =>
        mix(
          mix(rgb('#D8C9AE'), rgb('#A08763'), smoothstep(0.25, 0.85, v)),
          rgb('#5E4A34'),
          smoothstep(0.82, 0.95, v) + 0.25 * noise(u * 30, v * 3, seed),
        ),
    },
  );
  const under = lathe(
    [
      [0.1, 1.45],
      [wide * 0.6, 1.46 - drop * 0.6],
      [wide * 0.9, 1.42 - drop],
    ],
    { sides: 80, color: (u) => mix(rgb('#FAF4E6'), rgb('#D8CBB2'), 0.5 + 0.5 * Math.sin(u * 250)) },
  );
  const stem = tube(
    [
      [0, 1.55, 0],
      [0.02, 1.0, 0],
      [0, 0.5, 0.03],
      [0.02, 0, 0],
      [0.02, -0.2, 0],
    ],
    (t) =>
      (0.115 + 0.09 * Math.sin(Math.min(1, t * 1.15) * Math.PI) ** 2 * t) *
      (1 - smoothstep(0.85, 1, t) * 0.8),
    { color: (_u, v) => mix(rgb('#FBF6E9'), rgb('#C9B28B'), smoothstep(0.75, 1, v)), up: [1, 0, 0] },
  );
  return merge([cap, under, stem]);
}

export const mushroomScenes: Compositions = {
  'nam-linh-chi': (s) => {
    ground(s, 'linen');
    s.look({ width: 6.2, tilt: 36, target: [0, 0.55, 0.1] });
    s.put(board(2.5, 0.14).mesh, darkWood, { at: [0, 0, 0], size: [1, 1, 0.86] });
    for (const [x, y, z, yaw, pitch, size] of [
      [-1.0, 0.6, -0.75, -0.25, 0.25, 1.05],
      [0.95, 0.6, -0.7, 0.35, 0.3, 1.0],
      [0, 0.72, 0.4, 0.05, 0.3, 1.15],
    ] as const)
      s.put(lingzhi, glossy, { at: [x, y, z], yaw, pitch, size });
    s.put(lingzhi, glossy, { at: [1.65, 0.4, 1.05], yaw: 0.9, pitch: 0.2, size: 0.62 });
    for (const [x, z, yaw] of [
      [-1.9, 1.15, 0.3],
      [-1.45, 1.45, 0.6],
      [-1.05, 1.75, 0.2],
    ] as const)
      s.put(
        surface(
          24,
          4,
          (u, v) => [
            (u - 0.5) * 1.2,
            0.2 + 0.1 * Math.sin(u * 3.1),
            (v - 0.5) * (0.16 + 0.1 * Math.sin(u * 3.1)),
          ],
          { color: (_u, v) => (Math.abs(v - 0.5) > 0.3 ? rgb('#7A2A1A') : rgb('#C99A62')) },
        ),
        matt,
        { at: [x, 0, z], yaw },
      );
  },
  'nam-bao-ngu': (s) => {
    ground(s, 'wood');
    s.look({ width: 6, tilt: 36, target: [0, 0.85, 0.1] });
    s.put(basket({ radius: (y) => 1.75 + 0.3 * y, height: 0.95, stakes: 46 }), matt);
    const caps: Pieces = [oyster(0), oyster(2), oyster(4)];
    s.put(
      egg([1.7, 0.7, 1.6], () => rgb('#CFC6B8'), 24),
      matt,
      { at: [0, 0.5, 0] },
    );
    for (let i = 0; i < 62; i++) {
      const ring = 1.45 * Math.sqrt((i + 0.5) / 62);
      const a = i * 2.39996;
      s.put(s.random.pick(caps), flesh, {
        at: [
          ring * Math.sin(a),
          1.15 - ring * ring * 0.24 + s.random.between(-0.08, 0.08),
          ring * Math.cos(a) * 0.95,
        ],
        yaw: a + s.random.between(-0.5, 0.5),
        pitch: 0.1 + ring * 0.42 + s.random.between(-0.2, 0.2),
        size: s.random.between(0.55, 0.82),
      });
    }
  },
  'nam-moi': (s) => {
    ground(s, 'wood');
    s.look({ width: 5.8, tilt: 40, target: [0, 0.3, 0.1] });
    const green = leaf({
      length: 3.1,
      width: 1.9,
      light: '#5F9443',
      dark: '#27562F',
      belly: 0.42,
      droop: 0.08,
    });
    for (const [x, z, yaw] of [
      [-0.2, -0.5, 0.35],
      [-0.2, -0.3, 2.7],
      [-0.2, 0.2, -0.6],
      [0.2, 0.1, 3.6],
      [0, -0.3, 1.5],
    ] as const)
      s.put(green, satin, { at: [x, 0.12, z], yaw });
    const rows: [number, number, number, boolean, number][] = [
      [-1.5, -0.4, 0.1, true, 1],
      [-0.75, -0.75, -0.1, false, 1],
      [0.0, -0.55, 0.06, true, 1.05],
      [0.8, -0.75, 0.12, false, 1.0],
      [1.5, -0.4, -0.12, true, 0.95],
      [-1.1, 0.75, 0.2, false, 0.9],
      [-0.4, 0.85, -0.15, true, 0.9],
      [0.45, 0.85, 0.15, false, 0.95],
      [1.15, 0.8, -0.05, true, 0.85],
    ];
    for (const [x, z, roll, open, size] of rows)
      s.put(termite(open, x), flesh, { at: [x, open ? 0.5 : 0.36, z + 0.95], pitch: -1.3, roll, size });
  },
};
