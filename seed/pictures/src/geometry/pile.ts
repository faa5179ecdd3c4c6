import type { Random } from './random.js';
import type { Vec3 } from './vec.js';

export interface Pile {
  /** At most this many pieces. */
  readonly count: number;
  /** Radius of a piece (half its middle length). */
  readonly radius: number;
  /** How far from the axis pieces may lie. */
  readonly reach: number;
  /** Height of the ground under a point; a bowl or a plate. Flat at 0 without it. */
  readonly ground?: (distance: number) => number;
  /** Height of the wished heap over a point: nothing is piled above it. Level filling without it. */
  readonly shape?: (distance: number) => number;
  /** Pieces that would come to rest above this are left out. */
  readonly ceiling?: number;
  /** Spots that are tried for each piece: more gives a tighter pile. */
  readonly tries?: number;
  readonly center?: Vec3;
}

/** Lets pieces drop one by one, each to the best of some random spots, and says where they come to rest. */
export function pile(random: Random, options: Pile): Vec3[] {
  const { radius, reach } = options;
  const ground = options.ground ?? (() => 0);
  const shape = options.shape ?? (() => 0);
  const [cx, cy, cz] = options.center ?? [0, 0, 0];
  const cells = new Map<string, Vec3[]>();
  const cell = (x: number, z: number) => `${Math.floor(x / (2 * radius))},${Math.floor(z / (2 * radius))}`;
  const resting = (x: number, z: number): number => {
    let y = ground(Math.hypot(x, z)) + radius * 0.85;
    for (let i = -1; i <= 1; i++) {
      for (let j = -1; j <= 1; j++) {
        for (const other of cells.get(cell(x + i * 2 * radius, z + j * 2 * radius)) ?? []) {
          const apart = (x - other[0]) ** 2 + (z - other[2]) ** 2;
          const gap = 4 * radius * radius - apart;
          if (gap > 0) y = Math.max(y, other[1] + Math.sqrt(gap));
        }
      }
    }
    return y;
  };
  const placed: Vec3[] = [];
  let misses = 0;
  for (let n = 0; n < options.count; n++) {
    let best: Vec3 = [0, 0, 0];
    let least = Number.POSITIVE_INFINITY;
    for (let t = 0; t < (options.tries ?? 24); t++) {
      const angle = random.between(0, Math.PI * 2);
      const distance = reach * Math.sqrt(random.between(0, 1));
      const x = distance * Math.sin(angle);
      const z = distance * Math.cos(angle);
      const y = resting(x, z);
      const cost = y - shape(distance);
      if (cost < least) {
        least = cost;
        best = [x, y, z];
      }
    }
    if (options.shape && least > 0) {
      if (++misses > 12) break;
      continue;
    }
    if (best[1] > (options.ceiling ?? Number.POSITIVE_INFINITY)) break;
    const key = cell(best[0], best[2]);
    cells.set(key, [...(cells.get(key) ?? []), best]);
    placed.push(best);
  }
  return placed.map(([x, y, z]) => [x + cx, y + cy, z + cz]);
}
