import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Root of the repository. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** Pictures of the pages and what suites leave behind; not kept in Git. */
export const RESULTS = join(ROOT, 'tests', 'test-results');

/** A new empty folder that the account which runs PostgreSQL can enter, too. */
export async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `cho-phien-${name}-`));
  await chmod(folder, 0o755);
  return folder;
}
