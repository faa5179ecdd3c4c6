import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PaperType } from '../../contract';
import { env } from '../../env';

/** Papers say who people are and what they have: they lie apart from everything public, each under the id of its row. */
export class PaperFolder {
  readonly #folder: string;
  readonly #id: RegExp;

  constructor(name: string, idPrefix: string) {
    this.#folder = join(env.DATA_DIR, 'private', name);
    this.#id = new RegExp(`^${idPrefix}_[0-9A-Z]{26}$`);
  }

  /** Keeps a cleaned paper: it is there whole, or not at all. */
  async keep(id: string, type: PaperType, bytes: Buffer): Promise<void> {
    const path = this.#pathOf(id, type);
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await writeFile(`${path}.part`, bytes, { mode: 0o600 });
    await rename(`${path}.part`, path);
  }

  /** Where the paper lies; null when there is none. */
  find(id: string, type: PaperType): string | null {
    const path = this.#pathOf(id, type);
    return existsSync(path) ? path : null;
  }

  remove(id: string, type: PaperType): Promise<void> {
    return rm(this.#pathOf(id, type), { force: true });
  }

  /** @throws Error for anything but an id of ours: a path never reaches the disk unchecked */
  #pathOf(id: string, type: PaperType): string {
    if (!this.#id.test(id)) throw new Error('Not the id of a paper.');
    return join(this.#folder, `${id}.${type}`);
  }
}
