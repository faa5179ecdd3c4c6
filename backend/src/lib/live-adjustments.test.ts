import { expect, it } from 'vitest';
import { liveAdjustments } from './live-adjustments';

it('of an order that was changed only the newest adjustments hold', () => {
  const first = { version: 1, amount: 5_000 };
  const again = { version: 2, amount: 5_000 };
  const added = { version: 2, amount: 700 };
  expect(liveAdjustments([first, again, added])).toEqual([again, added]);
  expect(liveAdjustments([first])).toEqual([first]);
});

it('those of an order that is just being placed have no version yet', () => {
  const planned: { amount: number; version?: number }[] = [{ amount: 1 }, { amount: 2 }];
  expect(liveAdjustments(planned)).toHaveLength(2);
  expect(liveAdjustments(null)).toEqual([]);
});
