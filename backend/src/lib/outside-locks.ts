import { AsyncResource } from 'node:async_hooks';

/** Made while the process starts, when nobody holds anything. */
const outside = new AsyncResource('outside of all locks');

/**
 * Runs what a subscriber does as one of its own. It is called in the middle of the job that told of the event, and would be taken for a
 * part of it: let in where that job holds a lock, both would do the same work at once.
 */
export function outsideLocks<T>(work: () => Promise<T>): Promise<T> {
  return outside.runInAsyncScope(work);
}
