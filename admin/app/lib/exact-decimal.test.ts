import { expect, it } from 'vitest';
import { writeExact } from './exact-decimal';

it('writes exact decimals with comma and points, without zeros at the end', () => {
  expect(['2', '1.5', '157407.407407', '-1234.50', '10.000000'].map(writeExact)).toEqual([
    '2',
    '1,5',
    '157.407,407407',
    '-1.234,5',
    '10',
  ]);
});
