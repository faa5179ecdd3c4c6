import type { Logger } from '@medusajs/framework/types';

/** Whoever works says so with each page; after this silence another one begins anew. */
const SILENCE_MS = 2 * 60 * 1000;
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** A module that keeps a queue, see `WorkQueue`. */
interface QueueService<Claimed, Result> {
  claim(at: Date, silentSince: Date): Promise<Claimed | null>;
  progress(id: string, done: number, total: number, at: Date): Promise<void>;
  finish(id: string, result: Result, at: Date): Promise<void>;
  giveUp(id: string, at: Date): Promise<void>;
  forget(before: Date): Promise<string[]>;
}

interface Working<Claimed, Result> {
  service: QueueService<Claimed, Result>;
  /** Tells of each page that is done. */
  work(claimed: Claimed, onProgress: (done: number, total: number) => Promise<void>): Promise<Result>;
  /** What is kept outside the database of one that is forgotten. */
  remove?(id: string): Promise<void>;
  logger: Pick<Logger, 'error'>;
}

/** Does what waits, one after another, and forgets what has been kept long enough. */
export async function workOff<Claimed extends { id: string }, Result>(
  working: Working<Claimed, Result>,
): Promise<void> {
  const { service, remove } = working;
  const next = () => service.claim(new Date(), new Date(Date.now() - SILENCE_MS));
  for (let claimed = await next(); claimed; claimed = await next()) await workOn(working, claimed);
  for (const id of await service.forget(new Date(Date.now() - KEPT_MS))) await remove?.(id);
}

async function workOn<Claimed extends { id: string }, Result>(
  { service, work, logger }: Working<Claimed, Result>,
  claimed: Claimed,
): Promise<void> {
  const { id } = claimed;
  try {
    const result = await work(claimed, (done, total) => service.progress(id, done, total, new Date()));
    await service.finish(id, result, new Date());
  } catch (error) {
    logger.error(`${id} could not be done: ${String(error)}`);
    await service.giveUp(id, new Date());
  }
}
