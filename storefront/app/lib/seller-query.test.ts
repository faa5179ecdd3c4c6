import { expect, it } from 'vitest';
import { parseSellerQuery, sellersAddress } from './seller-query';

it('the list of stalls carries its state in its address', () => {
  const query = parseSellerQuery(new URLSearchParams('q=dong+xanh&kind=cooperative&page=2'));
  expect(query).toEqual({ q: 'dong xanh', kind: 'cooperative', page: 2 });
  expect(sellersAddress(query)).toBe('/gian-hang?q=dong+xanh&kind=cooperative&page=2');
  expect(sellersAddress(parseSellerQuery(new URLSearchParams('kind=bank&page=-1')))).toBe('/gian-hang');
});
