import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PublishableKeyCache } from './service';

const KEY_TAGS = ['ApiKey:apk_1', 'LinkPublishableApiKeySalesChannel:list:*'];
const data = [{ id: 'apk_1' }];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('keeps the reading of a key for half a minute', async () => {
  const cache = new PublishableKeyCache();
  await cache.set({ key: 'k', data, tags: KEY_TAGS });
  expect(await cache.get({ key: 'k' })).toEqual(data);
  vi.advanceTimersByTime(30_000);
  expect(await cache.get({ key: 'k' })).toBeNull();
});

it('keeps nothing else: no price, no stock, no cart', async () => {
  const cache = new PublishableKeyCache();
  await cache.set({ key: 'k', data, tags: ['Product:list:*'] });
  await cache.set({ key: 'l', data });
  expect(await cache.get({ key: 'k' })).toBeNull();
  expect(await cache.get({ key: 'l' })).toBeNull();
});

it('forgets when a key or its channels change, and only then', async () => {
  const cache = new PublishableKeyCache();
  await cache.set({ key: 'k', data, tags: KEY_TAGS });
  await cache.clear({ tags: ['Product:prod_1'] });
  expect(await cache.get({ key: 'k' })).toEqual(data);
  await cache.clear({ tags: ['ApiKey:apk_1'] });
  expect(await cache.get({ key: 'k' })).toBeNull();
});

it('does not grow with wrong keys', async () => {
  const cache = new PublishableKeyCache();
  for (let at = 0; at <= 100; at += 1) await cache.set({ key: `k${at}`, data, tags: KEY_TAGS });
  expect(await cache.get({ key: 'k0' })).toBeNull();
  expect(await cache.get({ key: 'k100' })).toEqual(data);
});
