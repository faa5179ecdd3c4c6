import { expect, it } from 'vitest';
import { pageNumbers } from './page-numbers';

it('a pager names both ends and the neighbours, and never hides a single page behind a gap', () => {
  expect(pageNumbers(1, 1)).toEqual([1]);
  expect(pageNumbers(1, 16)).toEqual([1, 2, null, 16]);
  expect(pageNumbers(4, 16)).toEqual([1, 2, 3, 4, 5, null, 16]);
  expect(pageNumbers(8, 16)).toEqual([1, null, 7, 8, 9, null, 16]);
  expect(pageNumbers(16, 16)).toEqual([1, null, 15, 16]);
});
