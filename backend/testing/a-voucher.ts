import type { Voucher } from '../src/workflows/basket/lib/vouchers';

/** One that takes ten percent off the goods of any stall, whoever buys. */
export const aVoucher = (change: Partial<Voucher> = {}): Voucher => ({
  promotion_id: 'promo',
  code: 'TET',
  automatic: false,
  kind: 'standard',
  status: 'active',
  limit: null,
  used: 0,
  method: 'percentage',
  target: 'order',
  allocation: 'across',
  value: 10,
  currency_code: 'vnd',
  starts_at: null,
  ends_at: null,
  budget: null,
  seller: null,
  minimum: null,
  stamp: 'one',
  ...change,
});
