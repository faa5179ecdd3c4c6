import type { Target } from '@cho-phien/seed';
import { expect, it } from 'vitest';
import { planOf } from './plan-of';

const aTarget = (change: Partial<Target>): Target => ({
  indicator: 'kinh-te-so-grdp',
  subject: '',
  label: 'Tỷ trọng kinh tế số trong GRDP',
  value: 20,
  unit: 'percent',
  year: 2025,
  kind: 'goal',
  basis: 'MIC',
  priceBasis: 'none',
  source: 'Kế hoạch của tỉnh',
  document: null,
  releasedOn: null,
  placeholder: false,
  note: 'Phương pháp của Bộ TT&TT',
  ...change,
});

it('keeps goals apart from official figures and coefficients', () => {
  const figure = aTarget({ kind: 'figure', indicator: 'grdp', year: 2025, value: 677e12 });
  expect(planOf([aTarget({}), figure, aTarget({ kind: 'parameter' })])).toMatchObject([
    { kind: 'goal', key: 'kinh-te-so-grdp', value: 20 },
    { kind: 'figure', key: 'grdp', validFrom: '2025-01-01', validTo: '2025-12-31' },
    { kind: 'coefficient' },
  ]);
});

it('carries where a number comes from, and that it is a placeholder', () => {
  expect(planOf([aTarget({ placeholder: true, source: 'Số tạm' })])[0]).toMatchObject({
    placeholder: true,
    source: 'Số tạm',
    basis: 'MIC',
  });
});
