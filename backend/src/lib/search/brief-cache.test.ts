import { expect, it } from 'vitest';
import { BriefCache } from './brief-cache';

it('shares one reading among many readers, for its moment', async () => {
  let time = 0;
  let readings = 0;
  const cache = new BriefCache<number>(1000, 10, () => time);
  const read = () => cache.get('page', async () => ++readings);
  expect(await Promise.all([read(), read(), read()])).toEqual([1, 1, 1]);
  time = 999;
  expect(await read()).toBe(1);
  time = 1000;
  expect(await read()).toBe(2);
});

it('does not keep a failure', async () => {
  const cache = new BriefCache<string>(1000, 10);
  await expect(cache.get('page', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
  expect(await cache.get('page', async () => 'up')).toBe('up');
});

it('forgets the oldest when it is full', async () => {
  let readings = 0;
  const cache = new BriefCache<number>(60_000, 2);
  for (const key of ['a', 'b', 'c', 'a']) await cache.get(key, async () => ++readings);
  expect(readings).toBe(4);
});
