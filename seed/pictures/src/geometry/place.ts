import type { Random } from './random.js';
import type { Vec3 } from './vec.js';

/** Where a mesh goes: size, then turn, then move. Angles in radians. */
export interface Place {
  readonly at?: Vec3;
  /** Turn around the vertical axis. */
  readonly yaw?: number;
  /** Tip towards the viewer. */
  readonly pitch?: number;
  /** Tip sideways. */
  readonly roll?: number;
  readonly size?: number | Vec3;
}

/** Row-major 3 × 4 matrix of a place. */
export type Matrix = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Roll first, then pitch, then yaw. */
export function matrixOf(place: Place): Matrix {
  const [x, y, z] = place.at ?? [0, 0, 0];
  const size = place.size ?? 1;
  const [sx, sy, sz] = typeof size === 'number' ? [size, size, size] : size;
  const [cy, ny] = [Math.cos(place.yaw ?? 0), Math.sin(place.yaw ?? 0)];
  const [cp, np] = [Math.cos(place.pitch ?? 0), Math.sin(place.pitch ?? 0)];
  const [cr, nr] = [Math.cos(place.roll ?? 0), Math.sin(place.roll ?? 0)];
  return [
    (cy * cr + ny * np * nr) * sx,
    (-cy * nr + ny * np * cr) * sy,
    ny * cp * sz,
    x,
    cp * nr * sx,
    cp * cr * sy,
    -np * sz,
    y,
    (-ny * cr + cy * np * nr) * sx,
    (ny * nr + cy * np * cr) * sy,
    cy * cp * sz,
    z,
  ];
}

/** Any way up, evenly enough for heaps. */
export const tumbled = (random: Random): Place => ({
  yaw: random.between(0, 7),
  pitch: random.between(0, 7),
  roll: random.between(0, 7),
});

/** Lying flat, tipped by up to `tilt`. */
export const lying = (random: Random, tilt = 0.35): Place => ({
  yaw: random.between(0, 7),
  pitch: random.between(-tilt, tilt),
  roll: random.between(-tilt, tilt),
});
