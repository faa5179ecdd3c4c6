import { describe, expect, it } from 'vitest';
import { shareCredits } from './share-credits';

const taken = [
  { bank_transaction_id: 'first', amount: 300_000 },
  { bank_transaction_id: 'second', amount: 100_000 },
];
const kept = (returned: number) =>
  Object.fromEntries(shareCredits(taken, returned).map((one) => [one.bank_transaction_id, one.kept]));

describe('the transfers of a request whose orders were cancelled', () => {
  it.each([
    [0, 300_000, 100_000],
    [60_000, 300_000, 40_000],
    [150_000, 250_000, 0],
    [400_000, 0, 0],
    [999_000, 0, 0],
  ])('with %d đồng to give back keep %d and %d', (returned, first, second) => {
    expect(kept(returned)).toEqual({ first, second });
  });
});
