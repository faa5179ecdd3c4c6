import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PhotoProblem } from './photo-problem';

/** Of a photograph as it is sent: what phones with the largest sensors write. */
export const PHOTO_BYTES = 20 * 1024 * 1024;

/** Of a file that is too long, so much is read all the same: who is cut off while sending cannot read the answer. */
const PATIENCE = 5 * PHOTO_BYTES;

/**
 * Lays what comes in on disk, so that fifty people sending at once take no memory.
 * @throws PhotoProblem for a file that is too long
 */
export async function spool(from: Readable, path: string): Promise<void> {
  let length = 0;
  await pipeline(
    from,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        length += chunk.length;
        if (length > PATIENCE) throw new PhotoProblem('too_large');
        if (length <= PHOTO_BYTES) yield chunk;
      }
    },
    createWriteStream(path, { mode: 0o600 }),
  );
  if (length > PHOTO_BYTES) throw new PhotoProblem('too_large');
}
