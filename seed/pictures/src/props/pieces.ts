import { type Mesh, merge, surface } from '../geometry/mesh.js';
import { fbm, noise } from '../geometry/noise.js';
import { blob, lathe, tube } from '../geometry/solids.js';
import { mix, scale, smoothstep, type Vec3 } from '../geometry/vec.js';
import { rgb } from '../render/color.js';

/** A cashew kernel about 1 long; skin runs from `light` to `dark` in patches. */
export function cashew(light: string, dark: string, seed = 0): Mesh {
  const [a, b] = [rgb(light), rgb(dark)];
  const path: Vec3[] = [];
  for (let i = 0; i <= 8; i++) {
    const angle = ((i / 8) * 210 - 105) * (Math.PI / 180);
    path.push([Math.sin(angle) * 0.29, 0, Math.cos(angle) * 0.3 - 0.1]);
  }
  return tube(
    path,
    (t, angle) => {
      const swell = Math.sqrt(Math.max(0, 1 - (2 * t - 1) ** 6)) * (0.225 - 0.045 * t);
      return swell * (1 - 0.1 * Math.exp(-((Math.cos(angle) + 1) ** 2) * 30));
    },
    {
      sides: 12,
      rows: 18,
      color: (_u, t, [x, y, z]) => {
        const patch = fbm(x * 3 + seed * 5.1, y * 3, z * 3, 3);
        const tips = smoothstep(0.3, 0.5, Math.abs(t - 0.5)) * 0.35;
        return mix(a, b, smoothstep(0.35, 0.75, patch + tips * 0.5));
      },
    },
  );
}

/** A wrinkled ball of radius 1: peppercorns. */
export function wrinkled(light: string, dark: string, depth: number, seed = 0): Mesh {
  const [a, b] = [rgb(light), rgb(dark)];
  const ridge = (d: Vec3) => Math.abs(fbm(d[0] * 2.4 + seed * 7.7, d[1] * 2.4, d[2] * 2.4, 2) - 0.5) * 2;
  return blob(
    18,
    (d) => 1 - depth * (1 - Math.min(1, ridge(d) * 3)),
    (d) => mix(b, a, smoothstep(0, 0.35, ridge(d))),
  );
}

/** A roasted coffee bean about 1 long, flat side with its furrow up. */
export function coffeeBean(light: string, dark: string): Mesh {
  const [a, b] = [rgb(light), rgb(dark)];
  return blob(
    24,
    ([x, y, z]) => {
      const base = 1 / Math.hypot(x / 0.52, y / (y > 0 ? 0.2 : 0.3), z / 0.37);
      const furrow = y > 0 ? Math.exp(-((z - 0.09 * Math.sin(x * 4)) ** 2) * 160) : 0;
      return base * (1 - 0.42 * furrow);
    },
    ([x, y, z]) => {
      const furrow = y > 0 ? Math.exp(-((z - 0.09 * Math.sin(x * 4)) ** 2) * 120) : 0;
      return mix(mix(a, b, noise(x * 3, y * 3, z * 3)), scale(b, 0.4), furrow);
    },
  );
}

/** A grain along x, `length` by `thickness`. */
export function grain(length: number, thickness: number, light: string, dark: string): Mesh {
  const [a, b] = [rgb(light), rgb(dark)];
  return blob(
    10,
    ([x, y, z]) => 1 / Math.hypot(x / length, y / thickness, z / thickness),
    ([x]) => mix(b, a, smoothstep(-0.9, 0.2, x)),
  );
}

/** A smooth ellipsoid. */
export function egg(size: Vec3, color: (direction: Vec3) => Vec3, sides = 32): Mesh {
  return blob(sides, ([x, y, z]) => 1 / Math.hypot(x / size[0], y / size[1], z / size[2]), color);
}

export interface LeafShape {
  readonly length: number;
  readonly width: number;
  /** How far the tip hangs down. */
  readonly droop?: number;
  /** Depth of the fold along the middle. */
  readonly fold?: number;
  readonly light: string;
  readonly dark: string;
  /** Where the leaf is widest, 0…1. */
  readonly belly?: number;
  readonly wave?: number;
}

/** A leaf from the origin along +x, face up. */
export function leaf(shape: LeafShape): Mesh {
  const { length, width, droop = 0.2, fold = 0.12, belly = 0.4, wave = 0.02 } = shape;
  const [a, b] = [rgb(shape.light), rgb(shape.dark)];
  const power = Math.log(0.5) / Math.log(belly);
  return surface(
    10,
    22,
    (u, v) => {
      const s = u * 2 - 1;
      const half = (width / 2) * Math.sin(Math.PI * Math.min(1, v ** power * 0.985 + 0.012)) ** 0.85;
      return [
        v * length,
        Math.abs(s) * fold * half * 2 - droop * v * v + wave * Math.sin(v * 17 + s * 2) * Math.abs(s),
        s * half,
      ];
    },
    {
      color: (u, v) => {
        const s = Math.abs(u * 2 - 1);
        const vein =
          Math.exp(-s * s * 300) * 0.7 + 0.25 * smoothstep(0.8, 1, Math.sin((v * 9 - s * 1.2) * 6.28));
        return mix(mix(b, a, 0.25 + 0.5 * v), scale(a, 1.35), vein);
      },
    },
  );
}

/** A round slice lying flat, `ring` colours by distance from the middle 0…1 and angle. */
export function slice(
  radius: number,
  thickness: number,
  face: (distance: number, angle: number) => Vec3,
  relief: (distance: number, angle: number) => number = () => 0,
): Mesh {
  const top = surface(
    72,
    26,
    (u, v) => {
      const angle = u * Math.PI * 2;
      const r = radius * v;
      return [r * Math.sin(angle), thickness / 2 + relief(v, angle), r * Math.cos(angle)];
    },
    { closed: true, color: (u, v) => face(v, u * Math.PI * 2) },
  );
  const side = lathe(
    [
      [0, -thickness / 2],
      [radius * 0.99, -thickness / 2],
      [radius, 0],
      [radius, thickness / 2],
    ],
    { sharp: true, sides: 48, color: (u) => face(1, u * Math.PI * 2) },
  );
  return merge([top, side]);
}
