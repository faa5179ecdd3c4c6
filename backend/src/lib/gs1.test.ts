import { expect, it } from 'vitest';
import { isGs1Number } from './gs1';

it.each([
  ['8930000000019', 13],
  ['8931234567897', 13],
  ['8936200001009', 13],
  ['9780201379624', 13],
  ['08930000000019', 14],
  ['8930000000026', 13],
  ['089300000000000170', 18],
] as const)('%s is a GS1 number of %s digits', (number, length) => {
  expect(isGs1Number(number, length)).toBe(true);
});

it.each(['8930000000010', '893000000001', '89300000000A5', ''])('“%s” is none', (number) => {
  expect(isGs1Number(number, 13)).toBe(false);
});
