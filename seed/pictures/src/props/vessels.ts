import { type Mesh, merge } from '../geometry/mesh.js';
import { lathe, type OutlinePoint } from '../geometry/solids.js';

/** A vessel that stands at the origin, with the height of its floor by distance from the axis. */
export interface Vessel {
  readonly mesh: Mesh;
  readonly floor: (distance: number) => number;
  readonly radius: number;
  readonly height: number;
}

/** A bowl of `radius` at the rim and `height`, with a foot ring. */
export function bowl(radius: number, height: number, wall = 0.09): Vessel {
  const foot = radius * 0.42;
  const outline: OutlinePoint[] = [
    [foot * 0.9, 0],
    [foot, 0.02],
    [foot * 1.02, 0.1],
    [radius * 0.72, height * 0.34],
    [radius * 0.94, height * 0.72],
    [radius, height * 0.98],
    [radius - wall * 0.4, height + wall * 0.3],
    [radius - wall, height * 0.95],
    [radius * 0.9 - wall, height * 0.72],
    [radius * 0.66 - wall, height * 0.36 + wall],
    [radius * 0.3, height * 0.12 + wall],
    [0, height * 0.1 + wall],
  ];
  const floor = (d: number) =>
    0.1 * height + wall + (height * 0.9 - wall) * Math.min(1, d / (radius - wall)) ** 2.3;
  return { mesh: lathe(outline, { sides: 96 }), floor, radius: radius - wall, height };
}

/** A plate, nearly flat. */
export function plate(radius: number, height = 0.22): Vessel {
  const outline: OutlinePoint[] = [
    [radius * 0.55, 0],
    [radius * 0.58, 0.03],
    [radius * 0.8, height * 0.45],
    [radius, height],
    [radius * 0.985, height + 0.045],
    [radius * 0.8, height * 0.45 + 0.07],
    [radius * 0.62, 0.1],
    [radius * 0.3, 0.085],
    [0, 0.085],
  ];
  return {
    mesh: lathe(outline, { sides: 96 }),
    floor: (d) => 0.09 + Math.max(0, d / radius - 0.62) * height * 1.8,
    radius: radius * 0.9,
    height,
  };
}

/** A round board. */
export function board(radius: number, height = 0.16): Vessel {
  const e = 0.05;
  const mesh = lathe(
    [
      [0, 0],
      [radius - e, 0],
      [radius, e],
      [radius, height - e],
      [radius - e, height],
      [0, height],
    ],
    { sides: 96, sharp: true },
  );
  return { mesh, floor: () => height, radius, height };
}

/** The wall of a jar or bottle, and a matching shape for what is in it up to a level. */
export interface Flask {
  readonly wall: Mesh;
  /** Contents, a little inside the wall, with a level top. */
  readonly filled: (level: number) => Mesh;
  readonly inner: (height: number) => number;
}

/** Turns an outer outline (foot to mouth) into a flask. */
export function flask(outline: readonly OutlinePoint[], gap = 0.06): Flask {
  const wall = lathe(outline, { sides: 80 });
  const inner = (height: number): number => {
    for (let i = 1; i < outline.length; i++) {
      const [r0, y0] = outline[i - 1] ?? [0, 0];
      const [r1, y1] = outline[i] ?? [0, 0];
      if (height <= y1)
        return Math.max(0, r0 + ((r1 - r0) * Math.max(0, height - y0)) / Math.max(1e-6, y1 - y0) - gap);
    }
    return 0;
  };
  const filled = (level: number): Mesh => {
    const rows: OutlinePoint[] = [[0, gap]];
    for (let i = 0; i <= 24; i++) {
      const y = gap + ((level - gap) * i) / 24;
      rows.push([inner(y), y]);
    }
    rows.push([inner(level) * 0.97, level + 0.012], [0, level + 0.012]);
    return lathe(rows, { sides: 64, sharp: true });
  };
  return { wall, filled, inner };
}

/** A straight jar with rounded foot and shoulder and a wide neck. */
export const jarOutline = (radius: number, height: number): OutlinePoint[] => [
  [0, 0.02],
  [radius * 0.8, 0.02],
  [radius * 0.96, 0.1],
  [radius, 0.28],
  [radius, height * 0.5],
  [radius, height * 0.78],
  [radius * 0.95, height * 0.87],
  [radius * 0.84, height * 0.93],
  [radius * 0.82, height],
];

/** A screw lid that fits a jar, standing at its neck. */
export function lid(radius: number, height = 0.36): Mesh {
  const rim = lathe(
    [
      [radius * 0.97, 0],
      [radius, 0.03],
      [radius, height - 0.06],
      [radius - 0.06, height],
      [radius - 0.14, height],
      [radius - 0.17, height - 0.03],
      [0, height - 0.03],
    ],
    { sharp: true, sides: 160, ripple: (a, v) => (v > 0.05 && v < 0.5 ? 1 + 0.008 * Math.sin(a * 40) : 1) },
  );
  return merge([rim]);
}
