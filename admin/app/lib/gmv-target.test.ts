import type { Target } from '@cho-phien/backend/contract';
import { describe, expect, it } from 'vitest';
import { monthlyGmvTarget } from './gmv-target';

const target = (indicator: string, unit: Target['unit'], year = 2026): Target => ({
  indicator,
  label: indicator,
  value: 12_000_000_000,
  unit,
  year,
  source: 'kế hoạch',
  placeholder: true,
  actual: null,
});

describe('the target line of the months', () => {
  it('is a twelfth of the year’s target for net sales', () => {
    expect(monthlyGmvTarget([target('gmv-net', 'dong')], '2026-11')?.value).toBe(1_000_000_000);
    expect(monthlyGmvTarget([target('M1', 'dong')], '2026-11')?.value).toBe(1_000_000_000);
  });

  it('is never taken from another year, another indicator or a percentage', () => {
    const others = [
      target('gmv-net', 'dong', 2027),
      target('grdp', 'dong'),
      target('m10', 'dong'),
      target('m1', 'percent'),
    ];
    expect(monthlyGmvTarget(others, '2026-11')).toBeNull();
  });
});
