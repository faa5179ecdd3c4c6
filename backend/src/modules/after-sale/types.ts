import type {
  AfterSaleEventName,
  CancelReason,
  Dong,
  RefundMethod,
  RefundSource,
  ReturnReason,
} from '../../contract';

/** Who acts. */
export interface Actor {
  kind: 'buyer' | 'member' | 'operator' | 'clock';
  /** Of a buyer the checkout, of a member the member. */
  id: string;
}

export interface BankAccount {
  bank_bin: string;
  account: string;
  holder: string;
}

export interface NewReturn {
  id: string;
  idempotency_key: string;
  order_id: string;
  checkout_id: string;
  seller_id: string;
  reason: ReturnReason;
  note: string;
  requested_at: Date;
  answer_by: Date;
  refund_account: BankAccount | null;
  photo_ids: string[];
  items: {
    line_id: string;
    title: string;
    variant_title: string;
    thumbnail: string | null;
    quantity: number;
  }[];
}

/** What is back of one item and what goes back to the buyer for it. */
export interface ReceivedItem {
  id: string;
  restocked: number;
  dismissed: number;
  amount: Dong;
}

export interface NewRefund {
  order_id: string;
  checkout_id: string;
  seller_id: string;
  payee: string;
  method: RefundMethod;
  source: RefundSource;
  source_id: string;
  amount: Dong;
  refund_account: BankAccount | null;
  transfer_text: string;
  due_at: Date;
  due_by: Date;
}

/** What the stall has weighed of an order, and what the buyer is let off for it. */
export interface NewWeighing {
  order_id: string;
  lines: WeighedAmount[];
  at: Date;
}

export interface WeighedAmount {
  line_id: string;
  /** Of all pieces of the line. */
  grams: number;
  amount_off: Dong;
}

export interface NewCancellation {
  order_id: string;
  by: 'buyer' | 'seller';
  reason: CancelReason;
  note: string;
  at: Date;
}

export interface Happening {
  order_id: string;
  subject_id: string;
  event: AfterSaleEventName;
  actor: Actor;
  note: string | null;
  at: Date;
}
