import { type Mesh, surface } from '../geometry/mesh.js';
import { fbm } from '../geometry/noise.js';
import { lathe } from '../geometry/solids.js';

/** A label bent around an upright cylinder: `radius` just outside the wall, over ± `half` radians. */
export function wrapped(radius: number, from: number, to: number, half: number): Mesh {
  return surface(28, 2, (u, v) => {
    const angle = (u - 0.5) * 2 * half;
    return [radius * Math.sin(angle), from + (to - from) * v, radius * Math.cos(angle)];
  });
}

/** A stand-up pouch at the origin, flat seal on top; the front carries texture coordinates 0…1. */
export function pouch(width: number, height: number, depth: number, seed = 0): Mesh {
  const mesh = surface(
    72,
    40,
    (u, v) => {
      const angle = u * Math.PI * 2;
      const thick = (depth / 2) * Math.max(0.02, (1 - v ** 2.2) ** 0.75) * Math.min(1, 0.72 + v * 2.4);
      const wide = (width / 2) * (0.93 + 0.07 * v) * Math.min(1, 0.9 + v * 3);
      const power = 0.45 + 0.4 * v;
      const c = Math.cos(angle);
      const s = Math.sin(angle);
      const crease =
        (fbm(s * 2.2 + seed * 3.1, v * 4.2, c * 2.2, 3) - 0.5) *
        0.11 *
        Math.sin(Math.PI * Math.min(1, v * 1.1));
      return [
        Math.sign(s) * Math.abs(s) ** power * wide,
        v * height,
        Math.sign(c) * Math.abs(c) ** power * thick + crease,
      ];
    },
    { closed: true },
  );
  for (let k = 0; k < mesh.position.length / 3; k++) {
    const x = mesh.position[k * 3] ?? 0;
    const y = mesh.position[k * 3 + 1] ?? 0;
    mesh.uv.set([x / width + 0.5, y / height], k * 2);
  }
  return mesh;
}

/** An open sack with a rolled rim, standing at the origin. */
export function sack(radius: number, height: number): Mesh {
  return lathe(
    [
      [0, 0.02],
      [radius * 0.8, 0.02],
      [radius * 1.02, 0.2],
      [radius * 1.1, height * 0.4],
      [radius * 0.98, height * 0.75],
      [radius * 0.93, height * 0.86],
      [radius * 1.04, height * 0.87],
      [radius * 1.1, height * 0.94],
      [radius * 1.02, height],
      [radius * 0.9, height * 0.97],
      [radius * 0.86, height * 0.8],
      [radius * 0.8, height * 0.6],
    ],
    {
      sides: 120,
      ripple: (angle, v) =>
        1 +
        0.09 * (fbm(Math.sin(angle) * 2.5, v * 5, Math.cos(angle) * 2.5, 3) - 0.5) +
        0.012 * Math.sin(angle * 15) * v,
    },
  );
}
