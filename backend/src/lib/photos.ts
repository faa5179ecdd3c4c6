import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { PHOTO_WIDTHS } from '../contract';
import { env } from '../env';

const FORMATS = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const;
type Format = keyof typeof FORMATS;

export interface Rendition {
  key: string;
  width: number;
  format: Format;
}

const isFormat = (text: string): text is Format => Object.hasOwn(FORMATS, text);
const isWidth = (width: number): boolean => PHOTO_WIDTHS.some((one) => one === width);

/** @returns null for anything but a known width and format and a plain key: a path never reaches the disk unchecked. */
export function parseRendition(key: string | undefined, file: string | undefined): Rendition | null {
  const [, digits, format] = /^(\d{2,4})\.([a-z]{3,4})$/.exec(file ?? '') ?? [];
  if (!key || !/^[a-z0-9][a-z0-9-]{0,99}$/.test(key) || !digits || !format || !isFormat(format)) return null;
  return isWidth(Number(digits)) ? { key, width: Number(digits), format } : null;
}

export const photosDir = join(env.DATA_DIR, 'photos');
const renditionsDir = join(env.DATA_DIR, 'cache', 'photos');

const inMaking = new Map<string, Promise<string>>();

/** @returns the rendition's file, or null when there is no such picture. Concurrent requests share one encoding. */
export async function renderPhoto({
  key,
  width,
  format,
}: Rendition): Promise<{ path: string; mime: string } | null> {
  const source = join(photosDir, `${key}.webp`);
  if (!existsSync(source)) return null;
  const path = join(renditionsDir, key, `${width}.${format}`);
  if (!existsSync(path)) {
    const making =
      inMaking.get(path) ?? encode(source, path, width, format).finally(() => inMaking.delete(path));
    inMaking.set(path, making);
    await making;
  }
  return { path, mime: FORMATS[format] };
}

async function encode(source: string, path: string, width: number, format: Format): Promise<string> {
  await mkdir(join(path, '..'), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  const image = sharp(source).resize({ width, withoutEnlargement: true });
  if (format === 'avif') image.avif({ quality: 50, effort: 2 });
  else if (format === 'webp') image.webp({ quality: 75 });
  else image.jpeg({ quality: 78, mozjpeg: true });
  await image.toFile(part);
  await rename(part, path);
  return path;
}
