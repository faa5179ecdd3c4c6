import type { Dong, Instant, LocalDate, Photo } from './common';
import type { CompanyInvoiceRequest } from './invoice';
import type { SellerOrder } from './seller-desk';

/** `GET /seller/counter-sales/goods?q=`: what the stall sells now, what was sold last first; at most 60. */
export interface CounterGoodsList {
  goods: CounterGoods[];
  /** Of all that contain `q`. */
  total: number;
}

export interface CounterGoods {
  variant_id: string;
  title: string;
  variant_title: string;
  photo: Photo;
  price: Dong;
  /** Pieces that can be had now; null: not counted. */
  stock: number | null;
  /** Grams that the price of one piece is for, of goods that are weighed; else null. */
  weighed_most: number | null;
}

/**
 * `POST /seller/counter-sales`: sells goods of the stall over its counter, once for each `request_id`. Answers the `CounterSale`, whose goods are
 * set aside and which waits for cash (`POST …/:id/cash`) or for the transfer that `code` asks for; `POST …/:id/void` gives it up before.
 * Each answers the `CounterSale`.
 */
export interface NewCounterSale {
  request_id: string;
  lines: {
    variant_id: string;
    /** Pieces. */
    quantity: number;
    /** What they weigh together; for weighed goods, and for them alone. */
    grams?: number;
  }[];
  /** Left out for a buyer who tells nothing. */
  buyer?: { name?: string; phone?: string };
  invoice?: CompanyInvoiceRequest;
}

/**
 * `open`  waits for money
 * `paid`  the money is there, the goods are being booked out
 * `done`  handed over
 * `void`  given up
 */
export type CounterSaleState = 'open' | 'paid' | 'done' | 'void';

/** `GET /seller/counter-sales/:id` */
export interface CounterSale extends CounterSaleRow {
  lines: CounterSaleLine[];
  /** What weight takes off. */
  discount_total: Dong;
  /** What the buyer scans while the sale is open; null where the stall has no account for it. */
  code: SellerOrder['door_code'];
  buyer: { name: string; phone: string };
  /** The stall may say that it has seen the transfer in its account. */
  may_confirm_payment: boolean;
}

export interface CounterSaleLine {
  title: string;
  variant_title: string;
  photo: Photo;
  quantity: number;
  /** What they weighed together; null for goods sold by the piece. */
  grams: number | null;
  total: Dong;
}

export interface CounterSaleRow {
  /** Of the order. */
  id: string;
  checkout_code: string;
  placed_at: Instant;
  state: CounterSaleState;
  paid_by: 'cash' | 'vietqr' | null;
  item_summary: string;
  total: Dong;
}

/** `GET /seller/counter-sales?date=`: what was sold at the counter on that day, newest first, and what must be in the till. */
export interface CounterDay {
  date: LocalDate;
  sales: CounterSaleRow[];
  sums: Record<'cash' | 'vietqr' | 'open', { count: number; amount: Dong }>;
}
