import { expect, it } from 'vitest';
import { parseDecimal } from './parse-decimal';

it.each([
  ['677.000.000.000.000', 677e12],
  ['0,55', 0.55],
  ['-3,5', -3.5],
  ['1 200', 1200],
  ['12', 12],
])('reads %s', (typed, value) => {
  expect(parseDecimal(typed)).toBe(value);
});

it.each(['', '0.55', '1,000,000', 'nhiều', '5%', '1.00'])('does not guess at "%s"', (typed) => {
  expect(parseDecimal(typed)).toBeNull();
});
