import { toSrgb } from './color.js';

const shoulder = (x: number): number => (x < 0.6 ? x : 0.6 + 0.4 * (1 - Math.exp((0.6 - x) / 0.4)));

/** Turns linear light into sRGB bytes: exposure, soft highlights, a little more colour, gentle vignette. */
export function develop(light: Float32Array, width: number, height: number): Buffer {
  const bytes = Buffer.alloc(width * height * 3);
  for (let p = 0; p < width * height; p++) {
    const dx = ((p % width) + 0.5) / width - 0.5;
    const dy = (Math.floor(p / width) + 0.5) / height - 0.5;
    const exposure = 1 - 0.28 * Math.max(0, dx * dx + dy * dy - 0.12);
    const r = (light[p * 3] as number) * exposure;
    const g = (light[p * 3 + 1] as number) * exposure;
    const b = (light[p * 3 + 2] as number) * exposure;
    const gray = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    const channel = (x: number) => {
      const s = toSrgb(shoulder(Math.max(0, gray + (x - gray) * 1.1)));
      return Math.round(255 * Math.min(1, Math.max(0, s + 0.16 * (s - 0.5) * (1 - Math.abs(2 * s - 1)))));
    };
    bytes.set([channel(r), channel(g), channel(b)], p * 3);
  }
  return bytes;
}
