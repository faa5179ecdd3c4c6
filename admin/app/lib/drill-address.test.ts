import { describe, expect, it } from 'vitest';
import { drillFields, drillHref, drillPeriods, drillQuery, parseDrill } from './drill-address';

const read = (query: string) => parseDrill(new URLSearchParams(query), '2026-11');

describe('the address of a state', () => {
  it('is the running month and net sales of the whole area when it says nothing', () => {
    expect(read('')).toEqual({ period: '2026-11', measure: 'gmv', path: [] });
  });

  it('says all there is to say, so that a colleague sees the same', () => {
    const state = {
      period: '2026-Q3',
      measure: 'cashless-value',
      path: ['25220', '10', 'cooperative', 'online'],
    } as const;
    const address = { ...state, path: [...state.path] };
    expect(read(drillHref(address).split('?')[1] ?? '')).toEqual(address);
    expect(drillQuery(address)).toEqual({
      period: '2026-Q3',
      commune: '25220',
      industry: '10',
      seller_kind: 'cooperative',
      channel: 'online',
    });
  });

  it('leaves out a step that is named without those before it', () => {
    expect(read('ky=2026&do=don&nganh=10&loai=cooperative')).toEqual({
      period: '2026',
      measure: 'orders',
      path: [],
    });
    expect(drillFields(read('xa=25220&loai=cooperative')).at(-1)).toEqual(['xa', '25220']);
  });
});

it('offers the months of a year, quarters and years up to the running ones', () => {
  const { months, quarters, years } = drillPeriods('2026-02');
  expect([months[0], months.at(-1)]).toEqual(['2026-02', '2025-03']);
  expect(quarters).toEqual(['2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1']);
  expect(years).toEqual(['2026', '2025']);
});
