import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FactFormat } from '../../contract';
import { env } from '../../env';

const FOLDER = join(env.DATA_DIR, 'reporting', 'exports');
const FORMATS: FactFormat[] = ['csv', 'xlsx'];

/** Where the file of an export lies. */
export const factPath = (id: string, format: FactFormat): string => join(FOLDER, `${id}.${format}`);

/** For nobody else on this machine to read. */
export async function makeFactFolder(): Promise<void> {
  await mkdir(FOLDER, { recursive: true, mode: 0o700 });
}

export async function removeFacts(id: string): Promise<void> {
  await Promise.all(FORMATS.map((format) => rm(factPath(id, format), { force: true })));
}
