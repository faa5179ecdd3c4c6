import type { Dong, Instant } from './common';

/** What a stall's voucher gives: a part of the price, an amount, or the delivery for nothing. */
export type VoucherKind = 'percentage' | 'fixed' | 'free_delivery';

export type VoucherState = 'scheduled' | 'running' | 'used_up' | 'ended' | 'stopped';

/** `GET /seller/vouchers`: the stall's own, newest first; `POST /seller/vouchers` makes one, `POST /seller/vouchers/:id/stop` ends it for good. */
export interface SellerVoucherList {
  vouchers: SellerVoucher[];
}

export interface SellerVoucher {
  id: string;
  code: string;
  kind: VoucherKind;
  /** "Giảm 10%" */
  promise: string;
  state: VoucherState;
  /** Goods that it asks for at least; null: none. */
  minimum: Dong | null;
  /** Titles of the only products it is for; empty: all of the stall. */
  products: string[];
  starts_at: Instant | null;
  ends_at: Instant | null;
  /** In how many checkouts it stands, cancelled ones left out. */
  used: number;
  /** Uses at most; null: any number. */
  limit: number | null;
  /** Uses of one buyer at most; null: any number. */
  per_buyer: number | null;
  /** What it may cost the stall altogether; null: anything. */
  budget: Dong | null;
  /** What it has taken off so far. */
  given: Dong;
}

export interface NewSellerVoucher {
  /** 4 to 20 characters `A-Z`, `0-9`, `-`. */
  code: string;
  kind: VoucherKind;
  /** Per cent or đồng; nothing for free delivery. */
  value?: number;
  minimum?: Dong;
  limit?: number;
  /** Not together with `budget`: a campaign of Medusa's has one budget. */
  per_buyer?: number;
  budget?: Dong;
  /** First and last day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
  starts_on: string;
  ends_on: string;
  product_ids?: string[];
}
