import type { Dong, InvoiceDuty, NoInvoiceReason, SellerKind } from '../../contract';
import { type DatedValue, valueOn } from '../dated-value';

/**
 * Yearly revenue up to which a household or individual business owes no VAT and need not use e-invoices (Decree 254/2026/NĐ-CP art. 6).
 * It moved three times in two years, so it is asked for by day.
 */
export const REVENUE_THRESHOLD: readonly DatedValue<Dong>[] = [
  {
    value: 1_000_000_000,
    from: '2026-01-01',
    to: null,
    source: 'Nghị định 68/2026/NĐ-CP, sửa đổi bởi Nghị định 141/2026/NĐ-CP',
  },
];

/** That every organisation has the duty, whatever it earns; sellers read it. */
const ORGANISATIONS = 'Nghị định 254/2026/NĐ-CP, Điều 6';

export interface Revenue {
  own_sales: Dong;
  declared_elsewhere: Dong;
}

/** Whether a seller of this kind must use e-invoices on a day, `YYYY-MM-DD`. @throws NoValueOnDayError */
export function dutyOf(kind: SellerKind, revenue: Revenue, day: string): InvoiceDuty {
  const year = Number(day.slice(0, 4));
  if (kind === 'cooperative' || kind === 'enterprise') {
    return { duty: 'must', year, ...revenue, threshold: null, source: ORGANISATIONS };
  }
  const { value: threshold, source } = valueOn('revenue without invoice duty', REVENUE_THRESHOLD, day);
  const all = revenue.own_sales + revenue.declared_elsewhere;
  return { duty: all > threshold ? 'must' : 'may', year, ...revenue, threshold, source };
}

/** Why something that was handed over on `day` has no invoice; `valid_from` is null for a seller who is not registered. */
export function reasonForNone(
  validFrom: string | null,
  day: string,
  duty: InvoiceDuty['duty'],
): NoInvoiceReason {
  if (validFrom !== null) return day < validFrom ? 'before_registration' : 'on_its_way';
  return duty === 'must' ? 'not_registered' : 'no_duty';
}
