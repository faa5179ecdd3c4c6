import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RefreshQueue } from './refresh-queue';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aQueue(flush = async () => {}) {
  const rounds: Record<string, string[]>[] = [];
  const errors: unknown[] = [];
  const queue = new RefreshQueue(
    async (changes) => {
      rounds.push(Object.fromEntries([...changes].map(([source, ids]) => [source, [...ids]])));
      await flush();
    },
    (error) => errors.push(error),
  );
  return { queue, rounds, errors };
}

it('gathers a burst of stock changes into one round, each row once', async () => {
  const { queue, rounds } = aQueue();
  for (const id of ['a', 'b', 'a']) queue.note('inventory_level', [id]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(rounds).toEqual([{ inventory_level: ['a', 'b'] }]);
});

it('does not let what hides goods wait for slower changes', async () => {
  const { queue, rounds } = aQueue();
  queue.note('inventory_level', ['a']);
  queue.note('seller', ['s']);
  await vi.advanceTimersByTimeAsync(100);
  expect(rounds).toHaveLength(1);
});

it('begins the next round only when the last one ended, and loses nothing meanwhile', async () => {
  const { queue, rounds } = aQueue(() => new Promise((done) => setTimeout(done, 1000)));
  queue.note('product', ['a']);
  await vi.advanceTimersByTimeAsync(500);
  queue.note('product', ['b']);
  expect(rounds).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2000);
  expect(rounds).toEqual([{ product: ['a'] }, { product: ['b'] }]);
});

it('does not let what hides goods wait for slower changes that came first during a round', async () => {
  const { queue, rounds } = aQueue(() => new Promise((done) => setTimeout(done, 1000)));
  queue.note('product', ['a']);
  await vi.advanceTimersByTimeAsync(500);
  queue.note('inventory_level', ['b']);
  queue.note('seller', ['s']);
  await vi.advanceTimersByTimeAsync(600);
  expect(rounds).toHaveLength(2);
});

it('tries a failed round again with what came meanwhile', async () => {
  let fails = true;
  const { queue, rounds, errors } = aQueue(async () => {
    if (fails) throw new Error('database away');
  });
  queue.note('product', ['a']);
  await vi.advanceTimersByTimeAsync(500);
  fails = false;
  queue.note('product', ['b']);
  await vi.advanceTimersByTimeAsync(2000);
  expect(rounds).toEqual([{ product: ['a'] }, { product: ['a', 'b'] }]);
  expect(errors).toEqual([]);
});

it('gives up a change that fails and fails, says so, and goes on with the next', async () => {
  const { queue, rounds, errors } = aQueue(async () => {
    throw new Error('never');
  });
  queue.note('product', ['a']);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(errors).toHaveLength(1);
  queue.note('product', ['b']);
  await vi.advanceTimersByTimeAsync(100);
  expect(rounds.at(-1)).toEqual({ product: ['b'] });
});
