import { expect, it } from 'vitest';
import { toMobile } from './phone';

it.each([
  ['0912345678', '0912345678'],
  ['+84 912 345 678', '0912345678'],
  ['84912345678', '0912345678'],
  ['0084912345678', '0912345678'],
  ['091 234.56-78', '0912345678'],
  ['(091)2345678', '0912345678'],
  ['02713888888', null],
  ['0123456789', null],
  ['09123456789', null],
  ['091234567', null],
  ['abc', null],
  ['', null],
])('a phone typed as “%s” is %s', (typed, mobile) => {
  expect(toMobile(typed)).toBe(mobile);
});
