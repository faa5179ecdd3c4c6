import { type Mesh, merge, type SurfaceOptions, surface } from './mesh.js';
import { add, cross, dot, lerp, normalize, scale, sub, type Vec3 } from './vec.js';

type Paint = SurfaceOptions['color'];
/** A point of an outline: distance from the axis, height. */
export type OutlinePoint = readonly [radius: number, height: number];

/** Position on the smooth curve (Catmull-Rom) through the points, t in 0…1. */
export function along(points: readonly Vec3[], t: number): Vec3 {
  const last = points.length - 1;
  const x = Math.min(t * last, last - 1e-6);
  const i = Math.floor(x);
  const f = x - i;
  const p = (k: number): Vec3 => points[Math.min(last, Math.max(0, k))] ?? [0, 0, 0];
  const [a, b, c, d] = [p(i - 1), p(i), p(i + 1), p(i + 2)];
  const axis = (k: 0 | 1 | 2) =>
    0.5 *
    (2 * b[k] +
      (c[k] - a[k]) * f +
      (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * f * f +
      (3 * b[k] - a[k] - 3 * c[k] + d[k]) * f * f * f);
  return [axis(0), axis(1), axis(2)];
}

export interface LatheOptions {
  readonly sides?: number;
  readonly rows?: number;
  readonly color?: Paint;
  /** Factor on the radius around the axis, for ribs and dents. */
  readonly ripple?: (angle: number, v: number) => number;
  /** Straight lines between the points instead of a smooth curve. */
  readonly sharp?: boolean;
}

/** Turns an outline (bottom to top for an outer wall) around the y axis. */
export function lathe(outline: readonly OutlinePoint[], options: LatheOptions = {}): Mesh {
  const points: Vec3[] = outline.map(([r, y]) => [r, y, 0]);
  const rows = options.rows ?? (options.sharp ? outline.length - 1 : outline.length * 7);
  const straight = (v: number): Vec3 => {
    const x = Math.min(v * (points.length - 1), points.length - 1 - 1e-6);
    const i = Math.floor(x);
    const a = points[i] ?? [0, 0, 0];
    const b = points[i + 1] ?? a;
    return [lerp(a[0], b[0], x - i), lerp(a[1], b[1], x - i), 0];
  };
  return surface(
    options.sides ?? 64,
    rows,
    (u, v) => {
      const angle = u * Math.PI * 2;
      const [r, y] = options.sharp ? straight(v) : along(points, v);
      const radius = Math.max(0, r) * (options.ripple?.(angle, v) ?? 1);
      return [radius * Math.sin(angle), y, radius * Math.cos(angle)];
    },
    { closed: true, ...(options.color ? { color: options.color } : {}) },
  );
}

/** A closed shape around the origin: `radius` gives the distance in each direction (unit vector). */
export function blob(
  sides: number,
  radius: number | ((direction: Vec3) => number),
  color?: (direction: Vec3, point: Vec3) => Vec3,
): Mesh {
  const direction = (u: number, v: number): Vec3 => {
    const polar = (1 - v) * Math.PI;
    const angle = u * Math.PI * 2;
    return [Math.sin(polar) * Math.sin(angle), Math.cos(polar), Math.sin(polar) * Math.cos(angle)];
  };
  return surface(
    sides,
    Math.max(4, Math.round(sides / 2)),
    (u, v) => {
      const d = direction(u, v);
      return scale(d, typeof radius === 'number' ? radius : radius(d));
    },
    { closed: true, ...(color ? { color: (u, v, p) => color(direction(u, v), p) } : {}) },
  );
}

export interface TubeOptions {
  readonly sides?: number;
  readonly rows?: number;
  readonly color?: Paint;
  /** Width against thickness of the cross section; 1 is round. */
  readonly flat?: number;
  /** Direction that the thin side of a flat section faces at the start. */
  readonly up?: Vec3;
}

/** Sweeps a round section along a smooth path; `radius` by distance 0…1. */
export function tube(
  path: readonly Vec3[],
  radius: number | ((t: number, angle: number) => number),
  options: TubeOptions = {},
): Mesh {
  const rows = options.rows ?? path.length * 6;
  const frames: { at: Vec3; side: Vec3; up: Vec3 }[] = [];
  let up = normalize(options.up ?? [0.12, 1, 0.07]);
  for (let j = 0; j <= rows; j++) {
    const t = j / rows;
    const forward = normalize(sub(along(path, Math.min(1, t + 0.004)), along(path, Math.max(0, t - 0.004))));
    const side = normalize(cross(forward, up));
    up = normalize(cross(side, forward));
    frames.push({ at: along(path, t), side, up });
  }
  const flat = options.flat ?? 1;
  return surface(
    options.sides ?? 10,
    rows,
    (u, v) => {
      const frame = frames[Math.round(v * rows)];
      if (!frame) return [0, 0, 0];
      const angle = -u * Math.PI * 2;
      const r = typeof radius === 'number' ? radius : radius(v, angle);
      return add(
        frame.at,
        add(scale(frame.side, r * flat * Math.cos(angle)), scale(frame.up, r * Math.sin(angle))),
      );
    },
    { closed: true, ...(options.color ? { color: options.color } : {}) },
  );
}

/** A box with rounded edges around the origin; each face carries texture coordinates 0…1. */
export function roundedBox(size: Vec3, edge: number, segments = 5): Mesh {
  const half = scale(size, 0.5);
  const core = (p: Vec3): Vec3 => {
    const along = (k: 0 | 1 | 2) => Math.min(half[k] - edge, Math.max(edge - half[k], p[k]));
    return [along(0), along(1), along(2)];
  };
  const steps = segments * 2 + 1;
  const spread = (t: number, length: number) => {
    const step = Math.round(t * steps);
    return step <= segments ? (edge * step) / segments - length : length - (edge * (steps - step)) / segments;
  };
  const face = (right: Vec3, up: Vec3, out: Vec3, w: number, h: number, d: number): Mesh => {
    const mesh = surface(steps, steps, (u, v) => {
      const flat = add(add(scale(right, spread(u, w)), scale(up, spread(v, h))), scale(out, d));
      const c = core(flat);
      return add(c, scale(normalize(sub(flat, c)), edge));
    });
    for (let k = 0; k < mesh.position.length / 3; k++) {
      const p: Vec3 = [
        mesh.position[k * 3] ?? 0,
        mesh.position[k * 3 + 1] ?? 0,
        mesh.position[k * 3 + 2] ?? 0,
      ];
      mesh.normal.set(normalize(sub(p, core(p))), k * 3);
      mesh.uv.set([dot(p, right) / (2 * w) + 0.5, dot(p, up) / (2 * h) + 0.5], k * 2);
    }
    return mesh;
  };
  const [x, y, z] = half;
  return merge([
    face([1, 0, 0], [0, 1, 0], [0, 0, 1], x, y, z),
    face([-1, 0, 0], [0, 1, 0], [0, 0, -1], x, y, z),
    face([0, 0, -1], [0, 1, 0], [1, 0, 0], z, y, x),
    face([0, 0, 1], [0, 1, 0], [-1, 0, 0], z, y, x),
    face([1, 0, 0], [0, 0, -1], [0, 1, 0], x, z, y),
    face([1, 0, 0], [0, 0, 1], [0, -1, 0], x, z, y),
  ]);
}
