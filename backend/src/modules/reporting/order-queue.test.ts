import { expect, it } from 'vitest';
import { OrderQueue } from './order-queue';

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

it('writes at once what comes first, and together what comes meanwhile', async () => {
  const batches: string[][] = [];
  const { open, opened } = gate();
  const queue = new OrderQueue(async (orderIds) => {
    batches.push(orderIds);
    await opened;
    return orderIds.length;
  });
  const first = queue.add('a');
  await Promise.resolve();
  const others = [queue.add('b'), queue.add('c'), queue.add('b')];
  open();
  expect(await Promise.all([first, ...others])).toEqual([1, 2, 2, 2]);
  expect(batches).toEqual([['a'], ['b', 'c']]);
});

it('tells everybody of a batch that failed, and goes on with the next', async () => {
  let broken = true;
  const queue = new OrderQueue(async (orderIds) => {
    if (broken) throw new Error('no database');
    return orderIds.length;
  });
  await expect(queue.add('a')).rejects.toThrow('no database');
  broken = false;
  expect(await queue.add('b')).toBe(1);
});
