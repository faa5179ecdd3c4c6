import type { Target } from '@cho-phien/seed';
import { expect, it } from 'vitest';
import { planOf } from './plan-of';

const aTarget = (change: Partial<Target>): Target => ({
  indicator: 'kinh-te-so-grdp',
  label: 'Tỷ trọng kinh tế số trong GRDP',
  value: 20,
  unit: 'percent',
  year: 2025,
  kind: 'goal',
  basis: 'MIC',
  source: 'Kế hoạch của tỉnh',
  document: null,
  releasedOn: null,
  placeholder: false,
  note: 'Phương pháp của Bộ TT&TT',
  ...change,
});

it('keeps goals apart from official figures and coefficients', () => {
  const goal = aTarget({});
  const figure = aTarget({ kind: 'figure', indicator: 'grdp', year: 2025, value: 677e12 });
  const plan = planOf([goal, figure]);
  expect(plan.targets).toMatchObject([{ indicator: 'kinh-te-so-grdp', year: 2025, value: 20 }]);
  expect(plan.parameters).toMatchObject([{ key: 'grdp', validFrom: '2025-01-01', validTo: '2025-12-31' }]);
});

it('carries where a number comes from, and that it is a placeholder', () => {
  const { targets } = planOf([aTarget({ placeholder: true, source: 'Số tạm' })]);
  expect(targets[0]).toMatchObject({ placeholder: true, source: 'Số tạm', basis: 'MIC' });
});
