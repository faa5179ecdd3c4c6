import type { Logger } from '@medusajs/framework/types';

/** Whoever writes an export says so with each page; after this silence another one begins it anew. */
const SILENCE_MS = 2 * 60 * 1000;
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** A module that keeps exports, see `ExportQueue`. */
interface ExportService<Claimed> {
  claim(at: Date, silentSince: Date): Promise<Claimed | null>;
  progress(id: string, done: number, total: number, at: Date): Promise<void>;
  finish(id: string, bytes: number, at: Date): Promise<void>;
  giveUp(id: string, at: Date): Promise<void>;
  forget(before: Date): Promise<string[]>;
}

interface Writing<Claimed> {
  service: ExportService<Claimed>;
  /** Answers the size in bytes, and tells of each page that is in the file. */
  write(claimed: Claimed, onProgress: (done: number, total: number) => Promise<void>): Promise<number>;
  /** Nothing happens where there is no file. */
  remove(id: string): Promise<void>;
  logger: Pick<Logger, 'error'>;
}

/** Writes the files that wait, one after another, and removes those that have been kept long enough. */
export async function writeExports<Claimed extends { id: string }>(writing: Writing<Claimed>): Promise<void> {
  const { service, remove } = writing;
  const next = () => service.claim(new Date(), new Date(Date.now() - SILENCE_MS));
  for (let claimed = await next(); claimed; claimed = await next()) await writeExport(writing, claimed);
  for (const id of await service.forget(new Date(Date.now() - KEPT_MS))) await remove(id);
}

async function writeExport<Claimed extends { id: string }>(
  { service, write, logger }: Writing<Claimed>,
  claimed: Claimed,
): Promise<void> {
  const { id } = claimed;
  try {
    const bytes = await write(claimed, (done, total) => service.progress(id, done, total, new Date()));
    await service.finish(id, bytes, new Date());
  } catch (error) {
    logger.error(`The export ${id} could not be written: ${String(error)}`);
    await service.giveUp(id, new Date());
  }
}
