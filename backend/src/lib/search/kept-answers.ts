import { BriefCache } from './brief-cache';

const caches: { clear(): void }[] = [];

/** A cache of what the store door answers. It forgets everything as soon as something is hidden from shoppers. */
export function keptAnswers<T>(keptMs: number, limit: number): BriefCache<T> {
  const cache = new BriefCache<T>(keptMs, limit);
  caches.push(cache);
  return cache;
}

/** To be called when documents were removed: hiding does not wait for a cache to run out. */
export function forgetAnswers(): void {
  for (const cache of caches) cache.clear();
}
