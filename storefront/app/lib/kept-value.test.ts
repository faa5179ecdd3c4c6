import { describe, expect, it } from 'vitest';
import { KeptValue } from './kept-value';

describe('a kept value', () => {
  it('is asked for once while it is fresh, also by many at once', async () => {
    let clock = 0;
    let asked = 0;
    const kept = new KeptValue(
      async () => ++asked,
      1000,
      () => clock,
    );
    expect(await Promise.all([kept.get(), kept.get()])).toEqual([1, 1]);
    clock = 999;
    expect(await kept.get()).toBe(1);
    clock = 1000;
    expect(await kept.get()).toBe(2);
  });

  it('serves on when asking anew fails', async () => {
    let clock = 0;
    let up = true;
    const ask = async () => {
      if (!up) throw new Error('down');
      return 'chợ';
    };
    const kept = new KeptValue(ask, 1000, () => clock);
    await kept.get();
    up = false;
    clock = 5000;
    expect(await kept.get()).toBe('chợ');
  });

  it('tells of the failure when it never had a value', async () => {
    const kept = new KeptValue(() => Promise.reject(new Error('down')), 1000);
    await expect(kept.get()).rejects.toThrow('down');
  });
});
