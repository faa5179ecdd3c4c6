import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import sharp from 'sharp';
import { env } from '../../env';
import { photosDir } from '../photos';
import { PhotoProblem } from './photo-problem';
import { recognisePhoto } from './recognise';
import { spool } from './spool';
import { Turnstile } from './turnstile';

const INTAKE = join(env.DATA_DIR, 'private', 'photo-intake');
const LONGEST_SIDE = 1600;
/** Phones of today take up to 50 million; of more than this a file is a trap, not a photograph. */
const MOST_PIXELS = 64_000_000;
/** Somebody who is still sending after an hour has gone. */
const STALE_MS = 3_600_000;

/** A photograph is opened whole only in here, so that memory is bounded by the number of cores, not of people. */
const opening = new Turnstile(Math.max(2, Math.min(4, availableParallelism())));

/**
 * Takes in a photograph as it is sent and keeps it as `lib/photos` serves it: upright, its longest side at most 1,600 pixels, WebP, with
 * nothing left of what the camera wrote into it (place, time, device). What is refused leaves nothing behind.
 * @param name as the sender's file is called; may be empty
 * @returns the photograph's key
 * @throws PhotoProblem
 */
export async function takePhoto(from: Readable, name: string): Promise<string> {
  const key = `sp-${randomUUID()}`;
  await mkdir(INTAKE, { recursive: true, mode: 0o700 });
  const sent = join(INTAKE, key);
  try {
    await spool(from, sent);
    await opening.pass(() => develop(sent, name, key));
    return key;
  } finally {
    await rm(sent, { force: true });
  }
}

async function develop(sent: string, name: string, key: string): Promise<void> {
  const bytes = await readFile(sent);
  recognisePhoto(bytes, name);
  await refuseTraps(bytes);
  await mkdir(photosDir, { recursive: true });
  const made = join(photosDir, `${key}.webp`);
  const part = `${made}.part`;
  try {
    await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toFile(part);
    await rename(part, made);
  } catch {
    await rm(part, { force: true });
    throw new PhotoProblem('broken');
  }
}

/** Looks at the head of the file only: a trap must not be opened to be recognised. */
async function refuseTraps(bytes: Buffer): Promise<void> {
  const head = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!head) throw new PhotoProblem('broken');
  if (head.width * head.height > MOST_PIXELS) throw new PhotoProblem('too_many_pixels');
}

/** Removes a photograph and everything that was made of it. */
export async function removePhoto(key: string): Promise<void> {
  if (!/^sp-[0-9a-f-]{36}$/.test(key)) throw new Error('Not the key of a photograph that was sent.');
  await rm(join(photosDir, `${key}.webp`), { force: true });
  await rm(join(env.DATA_DIR, 'cache', 'photos', key), { recursive: true, force: true });
}

/** Removes what a killed process left of photographs that never came in whole. */
export async function sweepIntake(at: Date): Promise<void> {
  const names = await readdir(INTAKE).catch(() => []);
  for (const name of names) {
    const { mtimeMs } = await stat(join(INTAKE, name)).catch(() => ({ mtimeMs: at.getTime() }));
    if (at.getTime() - mtimeMs > STALE_MS) await rm(join(INTAKE, name), { force: true });
  }
}
