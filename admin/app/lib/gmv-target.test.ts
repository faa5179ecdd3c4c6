import type { Target } from '@cho-phien/backend/contract';
import { describe, expect, it } from 'vitest';
import { monthlyGmvTarget } from './gmv-target';

const target = (indicator: string, unit: Target['unit'], year: number): Target => ({
  indicator,
  label: indicator,
  value: 250_000_000,
  unit,
  year,
  source: 'kế hoạch',
  placeholder: true,
  actual: null,
});

describe('the target line of the months', () => {
  it('is the plan’s monthly net sales of the month’s year', () => {
    const targets = [target('monthly-gmv', 'dong', 2025), target('monthly-gmv', 'dong', 2026)];
    expect(monthlyGmvTarget(targets, '2026-11')?.year).toBe(2026);
  });

  it('is never taken from another year, another indicator or a percentage', () => {
    const others = [
      target('monthly-gmv', 'dong', 2027),
      target('grdp', 'dong', 2026),
      target('monthly-gmv', 'percent', 2026),
    ];
    expect(monthlyGmvTarget(others, '2026-11')).toBeNull();
  });
});
