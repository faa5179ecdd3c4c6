import { expect, it } from 'vitest';
import { Turnstile } from './turnstile';

it('lets no more through at once than there are places, in the order they came, whatever becomes of them', async () => {
  const turnstile = new Turnstile(2);
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  const work = (number: number) =>
    turnstile.pass(async () => {
      order.push(number);
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
      if (number % 3 === 0) throw new Error('spoilt');
    });
  await Promise.allSettled(Array.from({ length: 20 }, (_, number) => work(number)));
  expect(most).toBe(2);
  expect(order).toEqual(Array.from({ length: 20 }, (_, number) => number));
});
