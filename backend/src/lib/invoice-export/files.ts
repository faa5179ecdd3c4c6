import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '../../env';

const FOLDER = join(env.DATA_DIR, 'invoices', 'exports');

/** Where the archive of an export lies. */
export function archivePath(id: string): string {
  return join(FOLDER, `${id}.zip`);
}

export async function makeFolder(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
}

export async function removeArchive(id: string): Promise<void> {
  await rm(archivePath(id), { force: true });
}
