import { formatMonth } from '@cho-phien/storefront/format';
import type { drill as vi } from './drill.vi';

/** Words of the page on which figures are opened step by step. */
export const drill: typeof vi = {
  title: 'Drill down',
  heading: 'Figures in detail',
  intro:
    'Choose a row to open it: commune → industry → kind of seller → channel → way of payment. Sales at counters are no e-commerce and are not in it.',
  trail: 'You are here',
  whole: 'Whole area',
  choose: 'Period',
  submit: 'Show',
  months: 'Months',
  quarters: 'Quarters',
  years: 'Years',
  measure: 'Measure',
  measures: {
    gmv: 'Net sales (đồng)',
    orders: 'Orders delivered',
    sellers: 'Stalls with orders',
    'cashless-orders': 'Cashless (% of orders)',
    'cashless-value': 'Cashless (% of value)',
  },
  by: {
    commune: 'Commune',
    industry: 'Industry (VSIC)',
    seller_kind: 'Kind of seller',
    channel: 'Sales channel',
    payment: 'Way of payment',
  },
  code: 'Code',
  total: (label) => `Total: ${label}`,
  period: (period) => {
    const [year = '', part] = period.split('-');
    if (part === undefined) return `Year ${year}`;
    return part.startsWith('Q') ? `Quarter ${part.slice(1)}/${year}` : `Month ${formatMonth(period)}`;
  },
  beside: (period) => `Beside it: ${period}`,
  finding: (label, value) => `Highest: ${label}, ${value}`,
  nothing: 'No trade to open further',
  allHidden: 'All rows below are hidden to protect sellers',
  running: (day) => `The period is not over: figures up to ${day}, less than a whole one.`,
  legend: (now, before) => `Thick bar: ${now}. Thin bar: ${before}.`,
  unit: (measure, by) => `${measure}, by ${by.toLowerCase()}`,
  change: (sign, by) => `${sign}${by}`,
  points: (by) => `${by} points`,
  changed: 'Change',
  noneBefore: 'none the period before',
  download: 'Download this table (CSV)',
  versions: 'Versions of the figures',
  openMonth: (month) => `Month ${formatMonth(month)}: open, figures still change`,
  closedMonth: (month, version, hash) =>
    `Month ${formatMonth(month)}: approved monthly report, version ${version}, SHA-256 ${hash}`,
};
