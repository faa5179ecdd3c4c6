import { expect, it } from 'vitest';
import { A_SALE } from '../../../../testing/invoice/due';
import { shareReturned } from './read-returned';

const [line] = A_SALE.lines;
const selling = (quantity: string) => ({ ...A_SALE, lines: [{ ...line!, quantity }] });

it('takes returns of a line from its oldest parcel first, and never more than that parcel held', () => {
  const sales = [selling('2'), selling('3')];
  expect(shareReturned(new Map([['ordli_1', 4]]), sales)).toEqual([{ ordli_1: '2' }, { ordli_1: '2' }]);
  expect(shareReturned(new Map([['ordli_1', 1]]), sales)).toEqual([{ ordli_1: '1' }, {}]);
  expect(shareReturned(new Map(), sales)).toEqual([{}, {}]);
});
