import type { Dong } from '../../contract';

/** What a voucher takes off one order that is being placed. */
export interface NewUse {
  order_id: string;
  promotion_id: string;
  code: string;
  /** The stall that gives it; null for the market's own. */
  seller_id: string | null;
  amount: Dong;
}

/** Who buys, for budgets that count buyers. */
export interface Buyer {
  customer_id: string;
  email: string | null;
}

/** Why a voucher could not be had at the moment of placing. */
export type Refusal = 'used_up_meanwhile' | 'used_by_you' | 'needs_email';

export class VoucherRefused extends Error {
  constructor(
    readonly reason: Refusal,
    readonly voucher: string,
  ) {
    super(`Voucher ${voucher}: ${reason}`);
    this.name = 'VoucherRefused';
  }
}
