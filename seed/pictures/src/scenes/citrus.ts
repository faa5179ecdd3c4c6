import { noise } from '../geometry/noise.js';
import { blob } from '../geometry/solids.js';
import { mix } from '../geometry/vec.js';
import { type Citrus, citrusFace, citrusHalf, citrusWhole, sprig } from '../props/fruit.js';
import { ground } from '../props/ground.js';
import { juicy, satin } from '../props/materials.js';
import { slice } from '../props/pieces.js';
import { rgb } from '../render/color.js';
import type { Compositions } from './compose.js';

const orange: Citrus = {
  radius: 1,
  segments: 10,
  pith: 0.9,
  flesh: ['#FDB739', '#EE8412'],
  rind: ['#F59A23', '#E57C12'],
};

const pomelo: Citrus = {
  radius: 1.35,
  segments: 13,
  pith: 0.78,
  flesh: ['#F7A79B', '#DB5F60'],
  rind: ['#A8B255', '#76923F'],
};

export const citrusScenes: Compositions = {
  'buoi-da-xanh': (s) => {
    ground(s, 'linen');
    s.look({ width: 6.6, tilt: 24, target: [0, 1.1, 0] });
    s.put(citrusWhole(pomelo, 1.02), satin, { at: [-1.35, 1.36, -1.0], yaw: 0.4 });
    sprig(s, [-1.35, 2.76, -1.0], 0.3, 1.1);
    s.put(citrusHalf(pomelo), juicy, { at: [0.95, 1.28, 0.15], pitch: -0.32, yaw: -0.22 });
    const wedge = blob(
      40,
      ([x, y, z]) => {
        const side = Math.max(0.25, 1 - Math.abs(z) * 1.5);
        return (1 / Math.hypot(x / 0.85, y / (y > 0 ? 0.42 : 0.25), z / 0.36)) * (0.75 + 0.25 * side);
      },
      ([x, y, z]) => mix(rgb('#E9837D'), rgb('#F8BDB0'), noise(x * 12, y * 4, z * 9)),
    );
    s.put(wedge, juicy, { at: [-1.25, 0.27, 1.35], yaw: 0.4 });
    s.put(wedge, juicy, { at: [-0.35, 0.27, 1.85], yaw: -0.25 });
  },
  quyt: (s) => {
    ground(s, 'linen');
    s.look({ width: 6.2, tilt: 33, target: [0, 0.65, 0.15] });
    const fruit: Citrus = {
      radius: 0.9,
      segments: 10,
      pith: 0.93,
      flesh: ['#FDB03A', '#EC8512'],
      rind: ['#F3A12A', '#B9A738'],
    };
    const skin = citrusWhole(fruit, 0.78);
    for (const [x, z, yaw] of [
      [-1.5, -0.7, 0.2],
      [0.2, -1.2, 1.9],
      [1.75, -0.5, 3.3],
    ] as const)
      s.put(skin, satin, { at: [x, 0.7, z], yaw });
    sprig(s, [0.2, 1.45, -1.2], 0.4, 1.1);
    sprig(s, [-1.5, 1.42, -0.7], 2.5, 1.0);
    const segment = blob(
      36,
      ([x, y, z]) => {
        const bow = y > 0 ? 0.62 : 0.2;
        return 1 / Math.hypot(x / 0.72, y / bow, z / (0.2 + 0.1 * y));
      },
      ([x, y, z]) =>
        mix(rgb('#F08C1A'), rgb('#FBB34A'), 0.5 * noise(x * 9, y * 6, z * 6) + 0.35 * (y > 0.4 ? 1 : 0)),
    );
    s.put(citrusHalf(fruit), juicy, { at: [-0.75, 0.78, 0.75], pitch: -0.6, yaw: 0.2 });
    for (const [x, z, yaw] of [
      [0.55, 1.0, 0.5],
      [1.05, 1.35, 0.15],
      [0.35, 1.65, -0.3],
      [1.75, 1.5, -0.5],
    ] as const)
      s.put(segment, juicy, { at: [x, 0.22, z], yaw, size: 0.78 });
  },
  cam: (s) => {
    ground(s, 'wood');
    s.look({ width: 6.2, tilt: 27, target: [0, 0.9, 0.05] });
    const skin = citrusWhole(orange);
    s.put(skin, satin, { at: [-1.6, 0.93, -0.7], yaw: 0.3 });
    s.put(skin, satin, { at: [0.25, 0.93, -1.35], yaw: 1.4 });
    s.put(skin, satin, { at: [1.95, 0.93, -0.85], yaw: 2.6 });
    sprig(s, [0.25, 1.88, -1.35], 0.5, 1.15);
    sprig(s, [-1.6, 1.88, -0.7], 2.4, 1.05);
    s.put(citrusHalf(orange), juicy, { at: [-0.45, 0.93, 0.7], pitch: -0.45, yaw: 0.15 });
    s.put(citrusHalf(orange), juicy, { at: [1.4, 0.62, 1.05], pitch: -1.1, yaw: -0.3, size: 0.95 });
    s.put(slice(0.92, 0.12, citrusFace(orange)), juicy, { at: [-1.85, 0.07, 1.35], yaw: 0.4 });
  },
};
