import { addMonths, type Month } from './month';

export const MEASURES = ['gmv', 'orders', 'sellers', 'cashless-orders', 'cashless-value'] as const;
export type Measure = (typeof MEASURES)[number];

/** What an address names its measures and steps; the steps in their one order. */
const MEASURE_NAMES: Record<Measure, string> = {
  gmv: 'doanh-so',
  orders: 'don',
  sellers: 'gian-hang',
  'cashless-orders': 'khong-tien-mat',
  'cashless-value': 'khong-tien-mat-gia-tri',
};
const STEPS = [
  { name: 'xa', query: 'commune' },
  { name: 'nganh', query: 'industry' },
  { name: 'loai', query: 'seller_kind' },
  { name: 'kenh', query: 'channel' },
] as const;

/** A state of the page: period, measure and what was opened. It is all in the address, so that it can be sent to a colleague. */
export interface DrillAddress {
  period: string;
  measure: Measure;
  path: string[];
}

export function parseDrill(params: URLSearchParams, current: Month): DrillAddress {
  const named = STEPS.map(({ name }) => params.get(name) || undefined);
  const depth = named.indexOf(undefined);
  return {
    period: params.get('ky') || current,
    measure: MEASURES.find((measure) => MEASURE_NAMES[measure] === params.get('do')) ?? 'gmv',
    path: named.slice(0, depth < 0 ? named.length : depth).filter((name) => name !== undefined),
  };
}

/** The fields of an address, for links and hidden inputs. */
export function drillFields({ period, measure, path }: DrillAddress): [name: string, value: string][] {
  const opened = path.map((cell, step): [string, string] => [STEPS[step]?.name ?? '', cell]);
  return [['ky', period], ['do', MEASURE_NAMES[measure]], ...opened];
}

export const drillHref = (address: DrillAddress) =>
  `/tinh/bao-cao/chi-tiet?${new URLSearchParams(drillFields(address))}`;

export const drillCsvHref = (address: DrillAddress) =>
  `/tinh/bao-cao/chi-tiet.csv?${new URLSearchParams(drillFields(address))}`;

/** What the backend is asked. */
export function drillQuery({ period, path }: DrillAddress): Record<string, string> {
  const opened = path.map((cell, step) => [STEPS[step]?.query ?? '', cell]);
  return { period, ...Object.fromEntries(opened) };
}

/** The periods to choose from: the months, quarters and years up to the running ones. */
export function drillPeriods(current: Month): { months: string[]; quarters: string[]; years: string[] } {
  const months = Array.from({ length: 15 }, (_, back) => addMonths(current, -back));
  const unique = (names: string[], count: number) => [...new Set(names)].slice(0, count);
  return {
    months: months.slice(0, 12),
    quarters: unique(months.map(quarterOf), 5),
    years: unique(
      months.map((month) => month.slice(0, 4)),
      2,
    ),
  };
}

const quarterOf = (month: Month) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
