import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Guard } from './guard';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T08:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

function watched(recover: () => Promise<void>) {
  const said: string[] = [];
  const guard = new Guard({
    recover,
    lost: (reason) => said.push(reason),
    back: () => said.push('back'),
  });
  return { guard, said };
}

describe('an engine under guard', () => {
  it('answers once it is up to date', async () => {
    let finish = () => {};
    const { guard } = watched(() => new Promise((resolve) => (finish = resolve)));
    const first = guard.begin();
    expect(guard.state.now).toBe('recovering');
    finish();
    await first;
    expect(guard.state.now).toBe('answering');
  });

  it('stops answering with its first failure, and comes back by itself', async () => {
    const { guard, said } = watched(async () => undefined);
    await guard.begin();
    guard.fail('ECONNREFUSED');
    expect(guard.state).toEqual({ now: 'away', since: new Date() });
    await vi.advanceTimersByTimeAsync(1000);
    expect(guard.state.now).toBe('answering');
    expect(said).toEqual(['back', 'ECONNREFUSED', 'back']);
  });

  it('is forgiven a late answer, but not three in a row', async () => {
    const { guard } = watched(async () => undefined);
    await guard.begin();
    guard.lag('late');
    guard.lag('late');
    guard.succeed();
    guard.lag('late');
    guard.lag('late');
    expect(guard.state.now).toBe('answering');
    guard.lag('late');
    expect(guard.state.now).toBe('away');
  });

  it('is tried ever less often while it is away, and that is said once', async () => {
    const tries: number[] = [];
    const { guard, said } = watched(async () => {
      tries.push(Date.now());
      throw new Error('away');
    });
    await guard.begin();
    await vi.advanceTimersByTimeAsync(60_000);
    const pauses = tries.slice(1).map((time, at) => (time - tries[at]!) / 1000);
    expect(pauses).toEqual([1, 2, 4, 8, 16]);
    expect(said).toEqual(['away']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tries.length).toBe(8);
  });
});
