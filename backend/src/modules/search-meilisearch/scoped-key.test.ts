import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Key, KeyCreation } from './client';
import { ScopedKey } from './scoped-key';

const HOUR = 3_600_000;

/** The keys of a server, as far as they are looked at here. */
class Keys {
  readonly kept: Key[] = [];

  createKey = async (wanted: KeyCreation): Promise<Key> => {
    const number = this.kept.length + 1;
    const made = { ...wanted, uid: `uid${number}`, key: `key${number}` } as Key;
    this.kept.push(made);
    return made;
  };
  getKeys = async () => ({ results: [...this.kept], limit: 1000, offset: 0, total: this.kept.length });
  deleteKey = async (uid: string) => {
    this.kept.splice(
      this.kept.findIndex((key) => key.uid === uid),
      1,
    );
  };
}

let keys: Keys;
let scoped: ScopedKey;
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T08:00:00Z') });
  keys = new Keys();
  scoped = new ScopedKey(keys, 'shop_');
});
afterEach(() => {
  vi.useRealTimers();
});
const names = () => keys.kept.map(({ key }) => key);

describe('the key of the backend', () => {
  it('opens our own indexes only, for a day, and can make no keys', async () => {
    await scoped.get();
    expect(keys.kept[0]).toMatchObject({ indexes: ['shop_*'], expiresAt: new Date('2026-11-23T08:00:00Z') });
    expect(keys.kept[0]?.actions.some((action) => action === '*' || action.startsWith('keys'))).toBe(false);
  });

  it('is made once, however many ask at once', async () => {
    expect(await Promise.all([scoped.get(), scoped.get()])).toEqual(['key1', 'key1']);
    expect(await scoped.get()).toBe('key1');
    expect(names()).toEqual(['key1']);
  });

  it('is replaced long before it ends, and the old one goes once nobody can be using it', async () => {
    await scoped.get();
    await vi.advanceTimersByTimeAsync(11 * HOUR);
    expect(await scoped.get()).toBe('key1');
    await vi.advanceTimersByTimeAsync(2 * HOUR);
    expect(await scoped.get()).toBe('key2');
    expect(names()).toEqual(['key1', 'key2']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(names()).toEqual(['key2']);
  });

  it('is made anew when the server does not know it any more', async () => {
    await scoped.get();
    scoped.forget();
    expect(await scoped.get()).toBe('key2');
  });

  it('clears away what ended processes left behind, and no key of anybody else', async () => {
    const past = new Date('2026-11-21T00:00:00Z');
    await keys.createKey({ name: 'market backend shop_', actions: [], indexes: [], expiresAt: past });
    await keys.createKey({ name: 'market backend other_', actions: [], indexes: [], expiresAt: past });
    await scoped.get();
    await vi.advanceTimersByTimeAsync(0);
    expect(names()).toEqual(['key2', 'key3']);
  });
});
