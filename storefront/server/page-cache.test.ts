import { describe, expect, it } from 'vitest';
import { PageCache } from './page-cache.mjs';

function aCache(size = 10) {
  let clock = 0;
  let made = 0;
  const cache = new PageCache<string>({ ttlMs: 5000, size, now: () => clock });
  return {
    ask: (key: string, keep = true) =>
      cache.get(
        key,
        async () => `${key} ${++made}`,
        () => keep,
      ),
    pass: (ms: number) => {
      clock += ms;
    },
  };
}

describe('the page cache', () => {
  it('serves the same page until its time is over', async () => {
    const { ask, pass } = aCache();
    expect(await ask('/')).toBe('/ 1');
    pass(4999);
    expect(await ask('/')).toBe('/ 1');
    pass(1);
    expect(await ask('/')).toBe('/ 2');
  });

  it('makes a page once for all who ask at the same time', async () => {
    const { ask } = aCache();
    expect(await Promise.all([ask('/'), ask('/'), ask('/')])).toEqual(['/ 1', '/ 1', '/ 1']);
  });

  it('never shares what may not be kept', async () => {
    const { ask } = aCache();
    expect(await Promise.all([ask('/', false), ask('/', false)])).toEqual(['/ 1', '/ 2']);
    expect(await ask('/', false)).toBe('/ 3');
  });

  it('drops the oldest page when it is full', async () => {
    const { ask } = aCache(2);
    await ask('a');
    await ask('b');
    await ask('c');
    expect(await ask('c')).toBe('c 3');
    expect(await ask('a')).toBe('a 4');
  });

  it('forgets a failure at once', async () => {
    const cache = new PageCache<string>({ ttlMs: 5000, size: 2 });
    await expect(
      cache.get(
        '/',
        () => Promise.reject(new Error('down')),
        () => true,
      ),
    ).rejects.toThrow('down');
    expect(
      await cache.get(
        '/',
        async () => 'up',
        () => true,
      ),
    ).toBe('up');
  });
});
