import type { BasketVoucher, Dong, VoucherProblem } from '../../../contract';
import { localDate } from '../../../lib/clock';
import { messages } from '../../../messages';
import type { Voucher } from './vouchers';

/** Why a voucher gives nothing, with what a person needs to know to mend it. */
export type WhyNot =
  | { code: 'below_minimum'; missing: Dong }
  | { code: 'no_such_stall'; stall: string }
  | { code: 'not_yet'; from: Date }
  | { code: Exclude<VoucherProblem, 'below_minimum' | 'no_such_stall' | 'not_yet'> };

/** What ends or forbids a voucher whatever lies in the basket; null when nothing does. */
export function neverNow(voucher: Voucher | undefined, at: Date): WhyNot | null {
  if (!voucher) return { code: 'unknown' };
  if (voucher.status !== 'active') return { code: 'stopped' };
  if (voucher.starts_at && voucher.starts_at > at) return { code: 'not_yet', from: voucher.starts_at };
  if (voucher.ends_at && voucher.ends_at <= at) return { code: 'ended' };
  const { limit, used, budget } = voucher;
  if (limit !== null && used >= limit) return { code: 'used_up' };
  const counts = budget && budget.limit !== null && budget.type !== 'use_by_attribute' ? budget : null;
  return counts && counts.used >= Number(counts.limit) ? { code: 'used_up' } : null;
}

/** What is said of it. */
export function problemOf(code: string, why: WhyNot): NonNullable<BasketVoucher['problem']> {
  const { voucher } = messages;
  switch (why.code) {
    case 'below_minimum':
      return { code: why.code, message: voucher.below_minimum(code, voucher.money(grouped(why.missing))) };
    case 'no_such_stall':
      return { code: why.code, message: voucher.no_such_stall(code, why.stall) };
    case 'not_yet':
      return { code: why.code, message: voucher.not_yet(code, dayOf(why.from)) };
    default:
      return { code: why.code, message: voucher[why.code](code) };
  }
}

/** "Giảm 10%": what a voucher promises, in few words. */
export function promiseOf({
  kind,
  method,
  target,
  value,
}: Pick<Voucher, 'kind' | 'method' | 'target' | 'value'>): string {
  const { promise } = messages.voucher;
  if (kind === 'buyget') return promise.buyget;
  if (target === 'shipping_methods') {
    if (method === 'fixed') return promise.delivery_fixed(grouped(value));
    return value >= 100 ? promise.delivery_free : promise.delivery_percentage(comma(value));
  }
  return method === 'fixed' ? promise.fixed(grouped(value)) : promise.percentage(comma(value));
}

/** `1234567` as `1.234.567`. */
function grouped(amount: number): string {
  return String(Math.round(amount)).replace(/\B(?=(\d{3})+$)/g, '.');
}

function comma(value: number): string {
  return String(value).replace('.', ',');
}

/** `2026-12-01` in Asia/Ho_Chi_Minh as `01/12/2026`. */
function dayOf(instant: Date): string {
  return localDate(instant).split('-').reverse().join('/');
}
