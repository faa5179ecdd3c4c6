import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const HASH = /^[0-9a-f]{64}$/;

/** Kept bytes are not those that were written. */
export class DamagedFileError extends Error {
  constructor(hash: string) {
    super(`The kept file ${hash} is damaged: put it back from a copy.`);
    this.name = 'DamagedFileError';
  }
}

/**
 * Keeps documents unchanged for the ten years that the law wants. A file's name is the SHA-256 of its bytes; it is written whole, flushed
 * to disk and read-only before its name exists, and checked against its name on every reading.
 */
export class FileStore {
  constructor(private readonly folder: string) {}

  /** @returns the hash under which the bytes are kept */
  async keep(bytes: Buffer): Promise<string> {
    const hash = hashOf(bytes);
    const path = this.pathOf(hash);
    const unfinished = `${path}.${randomUUID()}`;
    await mkdir(join(path, '..'), { recursive: true });
    const file = await open(unfinished, 'wx', 0o444);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(unfinished, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await rm(unfinished, { force: true });
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
