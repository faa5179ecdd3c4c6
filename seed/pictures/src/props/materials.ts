import { fbm, noise } from '../geometry/noise.js';
import { mix, scale, smoothstep, type Vec3 } from '../geometry/vec.js';
import { rgb } from '../render/color.js';
import { type Hit, type Material, material } from '../render/material.js';

/** Takes its colour from the mesh. */
export const matt = material([1, 1, 1], { shine: 0.02, roughness: 0.7 });
export const satin = material([1, 1, 1], { shine: 0.04, roughness: 0.35 });
export const glossy = material([1, 1, 1], { shine: 0.045, roughness: 0.12 });
/** Fruit flesh, dough, petals: light goes in a little. */
export const flesh = material([1, 1, 1], { shine: 0.035, roughness: 0.4, softness: 0.35 });
export const juicy = material([1, 1, 1], { shine: 0.05, roughness: 0.18, softness: 0.45 });
export const glass = material([0.905, 0.935, 0.93], { shine: 0.06, roughness: 0.02, clear: true });
export const amberGlass = material([0.7, 0.36, 0.13], { shine: 0.06, roughness: 0.02, clear: true });
export const brass = material(rgb('#C99A3C'), { shine: 0.45, roughness: 0.3 });
export const steel = material(rgb('#B9BDC0'), { shine: 0.55, roughness: 0.22 });

/** One colour from `#rrggbb`. */
export const plain = (hex: string, rest: Partial<Omit<Material, 'color'>> = {}): Material =>
  material(rgb(hex), rest);

/** Wood whose grain runs along x. */
export const timber = (
  light: string,
  dark: string,
  rest: Partial<Omit<Material, 'color'>> = {},
): Material => {
  const [a, b] = [rgb(light), rgb(dark)];
  return material([1, 1, 1], {
    paint: ({ x, y, z }: Hit): Vec3 => {
      const rings = fbm(x * 0.45, y * 3.4, z * 3.4 + 9.7, 3);
      const fine = fbm(x * 1.4, y * 24, z * 24, 2);
      return mix(b, a, smoothstep(0.2, 0.8, rings * 0.7 + fine * 0.35));
    },
    shine: 0.04,
    roughness: 0.4,
    ...rest,
  });
};

export const oak = timber('#D8AE78', '#A06C3A');
export const darkWood = timber('#8E5A33', '#4C2A16');

/** Fired clay with a few specks. */
export const clay = (hex: string, specks: string, rest: Partial<Omit<Material, 'color'>> = {}): Material => {
  const [base, speck] = [rgb(hex), rgb(specks)];
  return material([1, 1, 1], {
    paint: ({ x, y, z }: Hit): Vec3 => {
      const cloud = 0.9 + 0.2 * fbm(x * 1.6, y * 1.6, z * 1.6, 3);
      return scale(mix(base, speck, smoothstep(0.82, 0.9, noise(x * 17, y * 17, z * 17))), cloud);
    },
    shine: 0.04,
    roughness: 0.3,
    ...rest,
  });
};

export const whiteware = clay('#F1EDE4', '#CFC6B5', { shine: 0.05, roughness: 0.12 });
export const celadon = clay('#C9D6C2', '#9DB198', { shine: 0.05, roughness: 0.12 });
export const stoneware = clay('#6C5646', '#3E3027', { roughness: 0.35 });
export const blueware = clay('#3F627E', '#2B4A63', { shine: 0.05, roughness: 0.15 });
export const terracotta = clay('#B4633F', '#8C4629', { shine: 0.01, roughness: 0.8 });

/** Powder: dull, fine-grained. */
export const powder = (hex: string): Material => {
  const base = rgb(hex);
  return material([1, 1, 1], {
    paint: ({ x, y, z }: Hit): Vec3 =>
      scale(base, 0.82 + 0.24 * noise(x * 48, y * 48, z * 48) + 0.12 * fbm(x * 5, y * 5, z * 5, 2)),
    bump: ({ x, y, z }: Hit): number => 0.012 * noise(x * 42, y * 42, z * 42),
    shine: 0,
    roughness: 1,
    softness: 0.1,
  });
};

/** A drink, oil or broth: smooth, and light goes in. */
export const liquid = (hex: string): Material => plain(hex, { shine: 0.05, roughness: 0.05, softness: 0.55 });

/** Sackcloth. */
export const burlap = material([1, 1, 1], {
  paint: ({ x, y, z }) =>
    scale(
      mix(rgb('#BE9A66'), rgb('#DDC294'), noise(x * 14, y * 22, z * 14)),
      0.84 + 0.22 * noise(x * 31, y * 31, z * 31),
    ),
  bump: ({ x, y, z }) => 0.01 * Math.sin(x * 58) * Math.sin(y * 58) * Math.sin(z * 58 + 1),
  shine: 0,
  roughness: 1,
});
