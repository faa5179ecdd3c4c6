import { type Mesh, merge, surface } from '../geometry/mesh.js';
import { noise } from '../geometry/noise.js';
import { tube } from '../geometry/solids.js';
import { mix, scale, type Vec3 } from '../geometry/vec.js';
import { rgb } from '../render/color.js';
import { type Hit, material } from '../render/material.js';
import type { Scene } from '../render/scene.js';
import { matt } from './materials.js';

const pale = rgb('#DDB97F');
const dark = rgb('#A67B42');

/** Diagonal bamboo weave on the table plane, strips of `width`. */
const twill = (width: number, light: Vec3, shade: Vec3) => {
  const strip = (x: number, z: number) => {
    const i = Math.floor(x / width);
    const j = Math.floor(z / width);
    const over = (((i + j * 2) % 4) + 4) % 4 < 2;
    const across = over ? x / width - i : z / width - j;
    return {
      across: Math.sin(across * Math.PI),
      tone: noise(over ? i * 3.7 : 91.3, 0.5, over ? 17.1 : j * 3.7),
    };
  };
  return {
    paint: ({ x, z }: Hit): Vec3 => {
      const { across, tone } = strip(x * 0.8 + z * 0.6, z * 0.8 - x * 0.6);
      return scale(mix(shade, light, 0.25 + 0.6 * tone + 0.15 * across), 0.55 + 0.45 * Math.sqrt(across));
    },
    bump: ({ x, z }: Hit): number => 0.02 * Math.sqrt(strip(x * 0.8 + z * 0.6, z * 0.8 - x * 0.6).across),
  };
};

/** A flat winnowing tray (nia) with a bound rim, at the origin. */
export function nia(radius: number): { readonly put: (scene: Scene, at?: Vec3) => void } {
  const weave = twill(0.16, rgb('#E6C68E'), rgb('#B98B4E'));
  const disc = surface(
    80,
    16,
    (u, v) => {
      const a = u * Math.PI * 2;
      const r = radius * v;
      return [r * Math.sin(a), 0.05 + 0.3 * Math.max(0, v - 0.82) ** 1.2 * 4, r * Math.cos(a)];
    },
    { closed: true },
  );
  const rim = ring(radius, 0.3, 0.09, 96);
  const rim2 = ring(radius * 1.02, 0.17, 0.08, 96);
  const mat = material([1, 1, 1], { paint: weave.paint, bump: weave.bump, shine: 0.02, roughness: 0.6 });
  return {
    put: (scene, at = [0, 0, 0]) => {
      scene.put(disc, mat, { at });
      scene.put(merge([rim, rim2]), matt, { at });
    },
  };
}

const ring = (radius: number, y: number, thick: number, steps: number): Mesh =>
  surface(
    steps,
    10,
    (u, v) => {
      const a = u * Math.PI * 2;
      const b = v * Math.PI * 2;
      const r = radius + thick * Math.cos(b);
      return [r * Math.sin(a), y - thick * 1.2 * Math.sin(b), r * Math.cos(a)];
    },
    { closed: true, color: (u) => mix(dark, pale, noise(u * 60, y * 9, 3.3)) },
  );

export interface BasketShape {
  readonly radius: (height: number) => number;
  readonly height: number;
  readonly stakes?: number;
  readonly light?: string;
  readonly dark?: string;
  /** Thickness of the woven strands. */
  readonly strand?: number;
  /** Colour of rows that make a pattern, by row number. */
  readonly band?: (row: number) => string | undefined;
}

/** A basket that is really woven: strands go in front of and behind the stakes, row by row. */
export function basket(shape: BasketShape): Mesh {
  const { radius, height, stakes = 44, strand = 0.065 } = shape;
  const [a, b] = [rgb(shape.light ?? '#DDB97F'), rgb(shape.dark ?? '#9C7038')];
  const rows = Math.floor(height / (strand * 1.75));
  const parts: Mesh[] = [];
  for (let row = 0; row < rows; row++) {
    const y = ((row + 0.5) / rows) * height;
    const band = shape.band?.(row);
    const tone = mix(b, a, 0.35 + 0.65 * noise(row * 3.1, 0.5, 0.5));
    parts.push(
      surface(
        stakes * 4,
        6,
        (u, v) => {
          const angle = u * Math.PI * 2;
          const round = v * Math.PI * 2;
          const sway = 0.85 * strand * Math.cos((angle * stakes) / 2 + row * Math.PI);
          const r = radius(y) + sway + strand * 0.55 * Math.cos(round);
          return [r * Math.sin(angle), y - strand * 0.92 * Math.sin(round), r * Math.cos(angle)];
        },
        {
          closed: true,
          color: (u) => (band ? rgb(band) : scale(tone, 0.85 + 0.3 * noise(u * 40, row * 1.7, 9.2))),
        },
      ),
    );
  }
  for (let i = 0; i < stakes; i++) {
    const angle = (i / stakes) * Math.PI * 2;
    const path: Vec3[] = Array.from({ length: 6 }, (_, k) => {
      const y = (k / 5) * height;
      return [radius(y) * Math.sin(angle), y, radius(y) * Math.cos(angle)];
    });
    parts.push(tube(path, strand * 0.6, { sides: 6, color: () => mix(b, a, 0.4) }));
  }
  const rim = strand * 1.5;
  parts.push(
    surface(
      stakes * 6,
      8,
      (u, v) => {
        const angle = u * Math.PI * 2;
        const round = v * Math.PI * 2;
        const bound = 1 + 0.16 * Math.sin(angle * stakes * 1.5 + round);
        const r = radius(height) + rim * bound * Math.cos(round);
        return [r * Math.sin(angle), height - rim * bound * Math.sin(round), r * Math.cos(angle)];
      },
      {
        closed: true,
        color: (u, v) =>
          scale(mix(b, a, 0.5), 0.8 + 0.35 * Math.max(0, Math.sin(u * Math.PI * 2 * stakes * 1.5 + v * 6))),
      },
    ),
  );
  return merge(parts);
}
