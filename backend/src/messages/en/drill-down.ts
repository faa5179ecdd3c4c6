import type { drillDown as vi } from '../vi/drill-down';

const payment: Record<string, string> = { cashless: 'Without cash', cash: 'In cash' };
const channel: Record<string, string> = { online: 'Ordered online', counter: 'Sold at the counter' };

/** Words of the page on which the province's figures are opened step by step. */
export const drillDown: typeof vi = {
  bad_period: 'A period is a month (2026-10), a quarter (2026-Q4) or a year (2026).',
  period_ahead: 'This period has not begun.',
  step_missing: 'This step opens only after those before it.',
  cells: { payment, channel },
  method: [
    'Net sales (M1) are goods delivered less goods returned, VAT included, without delivery fee; they are no value added and are not divided by GRDP.',
    'By the place of the stall (production). An order with goods of several industries counts once, in that of what was delivered first; sales are shared exactly by item.',
    'Stalls are those with at least one delivered order in the period (M11); one that sells in several industries counts in each, so rows may sum to more than the whole.',
    'Cashless rate (M9): orders paid by transfer, QR code or card among delivered orders; cash on delivery that was paid by QR code counts as cashless.',
    'Closed months are read as their approved report froze them, open ones as they stand.',
  ],
  suppression: (minSellers, maxShare) =>
    `Cells with fewer than ${minSellers} stalls, or one stall above ${maxShare}%, are hidden with all inside them; others are hidden too so that nothing can be subtracted from the total, ` +
    'from the tables by industry and kind, or from what was paid in cash. That is also why the steps have one fixed order. ' +
    'Quarters and years show a cell only where each of their months shows it.',
};
