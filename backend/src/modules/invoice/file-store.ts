import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOnce } from '../../lib/write-once';

const HASH = /^[0-9a-f]{64}$/;

/** Kept bytes are not those that were written. */
export class DamagedFileError extends Error {
  constructor(hash: string) {
    super(`The kept file ${hash} is damaged: put it back from a copy.`);
    this.name = 'DamagedFileError';
  }
}

/**
 * Keeps documents unchanged for the ten years that the law wants. A file's name is the SHA-256 of its bytes, and it is checked against its
 * name on every reading.
 */
export class FileStore {
  constructor(private readonly folder: string) {}

  /** @returns the hash under which the bytes are kept */
  async keep(bytes: Buffer): Promise<string> {
    const hash = hashOf(bytes);
    await writeOnce(this.pathOf(hash), bytes);
    return hash;
  }

  /** @throws DamagedFileError, or the file system's error when it is gone */
  async read(hash: string): Promise<Buffer> {
    const bytes = await readFile(this.pathOf(hash));
    if (hashOf(bytes) !== hash) throw new DamagedFileError(hash);
    return bytes;
  }

  private pathOf(hash: string): string {
    if (!HASH.test(hash)) throw new Error(`Not a hash: ${hash}`);
    return join(this.folder, hash.slice(0, 2), hash);
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
