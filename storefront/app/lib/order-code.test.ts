import { expect, it } from 'vitest';
import { toOrderCode } from './order-code';

it.each([
  ['CP-7K3M9Q', 'CP-7K3M9Q'],
  ['cp7k3m9q', 'CP-7K3M9Q'],
  [' 7k3 m9q ', 'CP-7K3M9Q'],
  ['CP-CP3M9Q', 'CP-CP3M9Q'],
  ['CP-7K3M9', null],
  ['../../etc', null],
  ['', null],
])('an order code typed as “%s” is %s', (typed, code) => {
  expect(toOrderCode(typed)).toBe(code);
});
