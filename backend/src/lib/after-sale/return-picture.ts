import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { env } from '../../env';

/** Pictures of returns show people's homes and goods: they lie apart from the public ones and are handed out to buyer and stall only. */
const FOLDER = join(env.DATA_DIR, 'private', 'return-photos');
const FORMATS: readonly string[] = ['jpeg', 'png', 'webp'];
const LONGEST_SIDE = 1600;
/** A picture of this many pixels is a trap, not a photograph. */
const MOST_PIXELS = 60_000_000;

/**
 * A photograph as it is kept: upright, no longer than 1,600 pixels, WebP, with nothing left that a camera wrote into it (place, time,
 * device). Null for what is no JPEG, PNG or WebP picture, whatever it calls itself.
 */
export async function cleanPhoto(bytes: Buffer): Promise<Buffer | null> {
  try {
    const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { format } = await image.metadata();
    if (!FORMATS.includes(format ?? '')) return null;
    return await image
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer();
  } catch {
    return null;
  }
}

/** Keeps a cleaned photograph under its id: it is there whole, or not at all. */
export async function keepReturnPhoto(id: string, photo: Buffer): Promise<void> {
  const path = pathOf(id);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(`${path}.part`, photo, { mode: 0o600 });
  await rename(`${path}.part`, path);
}

/** Where the picture lies; null when there is none. */
export function returnPhotoPath(id: string): string | null {
  const path = pathOf(id);
  return existsSync(path) ? path : null;
}

export function removeReturnPhoto(id: string): Promise<void> {
  return rm(pathOf(id), { force: true });
}

/** @throws Error for anything but an id of ours: a path never reaches the disk unchecked */
function pathOf(id: string): string {
  if (!/^retpho_[0-9A-Z]{26}$/.test(id)) throw new Error('Not the id of a picture.');
  return join(FOLDER, `${id}.webp`);
}
