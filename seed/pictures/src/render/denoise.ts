import type { Exposure } from './expose.js';

const KERNEL = [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16] as const;
const PASSES = 4;
/** Light is not divided by less colour than this, or mirrors on black things would turn into noise. */
const DARKEST = 0.1;

/** Smooths the light (à-trous wavelet), not the colours of things: edges of albedo, normal and depth stay sharp. */
export function denoise(picture: Exposure): Float32Array {
  const { width, height, albedo, normal, depth } = picture;
  const count = width * height;
  let light = new Float32Array(count * 3);
  for (let i = 0; i < count * 3; i++)
    light[i] = (picture.light[i] as number) / Math.max(DARKEST, albedo[i] as number);
  for (let pass = 0; pass < PASSES; pass++) {
    const step = 1 << pass;
    const sigma = 1.1 / (1 + pass * 1.6);
    const smooth = new Float32Array(count * 3);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const p = y * width + x;
        const p3 = p * 3;
        const lr = light[p3] as number;
        const lg = light[p3 + 1] as number;
        const lb = light[p3 + 2] as number;
        const level = 0.25 + (lr + lg + lb) / 3;
        const d = depth[p] as number;
        let r = 0;
        let g = 0;
        let b = 0;
        let total = 0;
        for (let j = -2; j <= 2; j++) {
          const yy = y + j * step;
          if (yy < 0 || yy >= height) continue;
          for (let i = -2; i <= 2; i++) {
            const xx = x + i * step;
            if (xx < 0 || xx >= width) continue;
            const q = yy * width + xx;
            const q3 = q * 3;
            const qr = light[q3] as number;
            const qg = light[q3 + 1] as number;
            const qb = light[q3 + 2] as number;
            const apart = (Math.abs(qr - lr) + Math.abs(qg - lg) + Math.abs(qb - lb)) / 3 / level;
            const turned =
              ((normal[q3] as number) - (normal[p3] as number)) ** 2 +
              ((normal[q3 + 1] as number) - (normal[p3 + 1] as number)) ** 2 +
              ((normal[q3 + 2] as number) - (normal[p3 + 2] as number)) ** 2;
            const colored =
              Math.abs((albedo[q3] as number) - (albedo[p3] as number)) +
              Math.abs((albedo[q3 + 1] as number) - (albedo[p3 + 1] as number)) +
              Math.abs((albedo[q3 + 2] as number) - (albedo[p3 + 2] as number));
            const farther = Math.abs((depth[q] as number) - d) / (0.12 * step);
            const cost = apart / sigma + turned * 14 + colored * 3 + farther;
            if (cost > 9) continue;
            const weight = (KERNEL[i + 2] as number) * (KERNEL[j + 2] as number) * Math.exp(-cost);
            r += qr * weight;
            g += qg * weight;
            b += qb * weight;
            total += weight;
          }
        }
        smooth[p3] = r / total;
        smooth[p3 + 1] = g / total;
        smooth[p3 + 2] = b / total;
      }
    }
    light = smooth;
  }
  for (let i = 0; i < count * 3; i++)
    light[i] = (light[i] as number) * Math.max(DARKEST, albedo[i] as number);
  return light;
}
