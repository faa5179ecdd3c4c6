import type { IndicatorResult } from '@cho-phien/backend/contract';
import { expect, it } from 'vitest';
import { compareIndicators } from './compare-indicators';

const indicator = (
  id: IndicatorResult['id'],
  unit: 'dong' | 'percent',
  value: number | null,
): IndicatorResult => ({
  ...{ id, name: id, formula: '', symbols: '', view: 'production', needs: [], parameters: [] },
  ...{ placeholder: false, coverage: '', state: value === null ? 'not_computable' : 'computed' },
  figures:
    value === null ? [] : [{ key: 'value', label: id, value, unit, numerator: null, denominator: null }],
});

it('says amounts in per cent of the first period, rates in points, and nothing of what is missing', () => {
  const compared = compareIndicators(
    [indicator('M1', 'dong', 200), indicator('M9', 'percent', 60), indicator('M8', 'dong', null)],
    [indicator('M1', 'dong', 250), indicator('M9', 'percent', 64.5), indicator('M8', 'dong', null)],
  );
  expect(compared.map(({ id, change }) => [id, change])).toEqual([
    ['M1', { by: 25, in: 'percent' }],
    ['M9', { by: 4.5, in: 'points' }],
  ]);
});

it('has no change from nothing, nor to what is not known', () => {
  const none = indicator('M1', 'dong', null);
  expect(compareIndicators([indicator('M1', 'dong', 0)], [indicator('M1', 'dong', 5)])[0]?.change).toBeNull();
  expect(compareIndicators([none], [indicator('M1', 'dong', 5)])[0]).toMatchObject({
    a: null,
    b: 5,
    change: null,
  });
});
