import type { CheckoutOrder, OrderState } from './checkout';
import type { Dong, Instant, PaymentMethod, Photo, PlaceRef, SalesChannel } from './common';
import type { GoodsStatus } from './goods';
import type { SellerRole } from './people';
import type { SuspensionNotice } from './province-desk';

/**
 * The seller door. Bearer token of actor `member` (`POST /auth/member/emailpass`); every answer is scoped to the seller
 * that the member is signed in for.
 */
export interface Me {
  member: { id: string; name: string; role: SellerRole };
  seller: { id: string; slug: string; name: string; state: 'active' | 'suspended' };
  /** Why the stall is suspended, in the officer's words; null while it is open. */
  suspension_reason: string | null;
  /** All that the person works for, this one too; a request names another one by the header `x-seller-id`. */
  stalls: { id: string; name: string }[];
  /** That it will be closed; answered at `POST /seller/notices/:id/answer` {answer}. */
  notice: SuspensionNotice | null;
}

/** `GET /seller/orders?state=&page=` */
export interface SellerOrderList {
  orders: SellerOrderRow[];
  total: number;
  page: number;
  page_count: number;
  counts: Record<OrderState, number>;
}

export interface SellerOrderRow {
  id: string;
  checkout_code: string;
  placed_at: Instant;
  buyer_name: string;
  item_summary: string;
  item_count: number;
  total: Dong;
  payment_method: PaymentMethod;
  paid: boolean;
  state: OrderState;
  next_action: OrderAction | null;
}

/** `POST /seller/orders/:id/pack | ship | deliver`, each answers the `SellerOrder`. */
export type OrderAction = 'pack' | 'ship' | 'deliver';

/** `GET /seller/orders/:id` */
export interface SellerOrder extends CheckoutOrder {
  checkout_code: string;
  channel: SalesChannel;
  placed_at: Instant;
  buyer: { name: string; phone: string; street: string; place: PlaceRef };
  paid: boolean;
  next_action: OrderAction | null;
  /** `POST /seller/orders/:id/door-payment` may be asked for: cash on delivery that is on its way and not paid. */
  may_ask_at_door: boolean;
  /** The code to be shown at the door, once it was asked for and while it waits for money. */
  door_code: {
    amount: Dong;
    holder: string;
    bank_name: string;
    account: string;
    text: string;
    qr_payload: string;
  } | null;
  /** The stall may still cancel: nothing has left the house. */
  may_cancel: boolean;
  /** The order waits for a transfer to the stall's own account, which the stall may say it has seen. */
  may_confirm_payment: boolean;
  /** That it is paid is the word of a person; no bank has told of it. */
  confirmed_by_hand: boolean;
}

/** `GET /seller/products?q=&page=` */
export interface SellerProductList {
  products: SellerProduct[];
  total: number;
  page: number;
  page_count: number;
}

export interface SellerProduct {
  id: string;
  slug: string;
  title: string;
  photo: Photo;
  status: GoodsStatus;
  variants: SellerVariant[];
}

export interface SellerVariant {
  id: string;
  title: string;
  sku: string;
  price: Dong;
  /** On the shelf, reserved ones included. */
  stocked: number;
  reserved: number;
}

/** `POST /seller/variants/:id` {price?, stocked?} answers `SellerVariant`. */
export interface UpdateVariantRequest {
  price?: Dong;
  stocked?: number;
}

/** `GET /seller/summary` */
export interface SellerSummary {
  today: { orders: number; goods: Dong };
  this_month: { orders: number; goods: Dong; delivered_goods: Dong };
  last_30_days: { date: string; orders: number; goods: Dong }[];
  to_do: {
    awaiting_payment: number;
    to_pack: number;
    packed: number;
    shipped: number;
    returns_to_answer: number;
    returns_to_receive: number;
    refunds_due: number;
  };
  low_stock: { variant_id: string; title: string; stocked: number }[];
  best_sellers: { title: string; slug: string; quantity: number; goods: Dong }[];
}

/**
 * `GET /seller/bank-transactions?state=&open=&page=`: money that reached the seller's account and what it was taken for. `open=waiting` for what waits
 * for a person, `open=kept` for what is kept as credit.
 */
export interface BankTransactionList {
  transactions: BankTransaction[];
  total: number;
  page: number;
  page_count: number;
}

/**
 * `matched`     paid a request in full
 * `short`       belongs to a request but is less than what is open
 * `over`        paid a request; the surplus is to be given back
 * `duplicate`   the request was paid already
 * `late`        the request had expired or was cancelled
 * `wrong_account` names an order, but reached another account than its QR code says
 * `unknown`     no request has this code
 * `ignored`     money going out, or told of before by somebody else
 */
export type BankTransactionState =
  | 'matched'
  | 'short'
  | 'over'
  | 'duplicate'
  | 'late'
  | 'wrong_account'
  | 'unknown'
  | 'ignored';

export interface BankTransaction {
  id: string;
  state: BankTransactionState;
  amount: Dong;
  /** What of `amount` belongs to no order and waits for a person. */
  open_amount: Dong;
  account: string;
  content: string;
  reference: string;
  received_at: Instant;
  checkout_code: string | null;
  /** The order that it is for, when it is one of this account's owner. */
  order_id: string | null;
  /** Whose order it is. */
  buyer: { name: string; phone: string } | null;
  /** Who told of it: a bank's connector, a statement that was brought, or a person's word (`by_hand`). */
  told_by: 'connector' | 'statement' | 'by_hand';
  /** What is open is kept as credit of its buyer. */
  kept: boolean;
  /** What may be done with what is open. */
  may: BankDecisionKind[];
  decisions: BankDecision[];
}

/**
 * `attach`     to an order that waits for money, by its code
 * `refund`     a refund falls due to the buyer
 * `keep`       as the buyer's credit, to be attached to another order later
 * `return`     it was sent back to whoever sent it, with the bank's reference
 * `set_aside`  it is no money of the market
 */
export type BankDecisionKind = 'attach' | 'refund' | 'keep' | 'return' | 'set_aside';

export interface BankDecision {
  kind: BankDecisionKind;
  amount: Dong;
  reference: string | null;
  note: string | null;
  /** Nobody's: it follows from a cancellation. */
  automatic: boolean;
  at: Instant;
}

/** `POST /seller/bank-transactions/:id/decide` and `POST /admin/bank-transactions/:id/decide`, answer the `BankTransaction`. */
export type DecideBankTransactionRequest =
  | { kind: 'attach'; checkout_code: string }
  | { kind: 'refund' }
  | { kind: 'keep' }
  | { kind: 'return'; reference: string }
  | { kind: 'set_aside'; note: string };

/** `POST /seller/orders/:id/confirm-payment`: the stall has seen the money with its own eyes; answers the `SellerOrder`. */
export interface ConfirmPaymentRequest {
  /** The bank's, as the seller's banking app shows it. */
  reference: string;
}

/** A bank's statement that a person brought. `POST /seller/bank-statements?name=` with the file as it is, at most 5 MB. */
export interface BankStatement {
  id: string;
  file_name: string;
  brought_at: Instant;
  /** Null until it was taken; then how many transactions came of it that were not known before. */
  taken: { at: Instant; count: number } | null;
  /** Null while nobody knows what its columns mean. */
  columns: BankStatementColumns | null;
  /** The first rows as the file has them, for whoever has to say what the columns mean. */
  sample: string[][];
  rows: BankStatementRow[];
  counts: Record<BankStatementRowState, number>;
}

/** Columns counted from 0. Money in stands in `credit`, or in `amount` with its sign. */
export interface BankStatementColumns {
  /** The row of the headings, from 0. */
  heading: number;
  date: number;
  content: number;
  credit: number | null;
  debit: number | null;
  amount: number | null;
  reference: number | null;
}

/** `known`: somebody told of this money before. `out`: not the market's concern. `problem`: cannot be read. */
export type BankStatementRowState = 'new' | 'known' | 'out' | 'problem';

export interface BankStatementRow {
  /** Of the file, from 1, rows without any text not counted. */
  line: number;
  state: BankStatementRowState;
  at: Instant | null;
  amount: Dong | null;
  content: string;
  /** The order that it names. */
  checkout_code: string | null;
  /** Why it cannot be read. */
  message: string | null;
}

/** `GET /seller/bank-statements`, newest first. */
export interface BankStatementList {
  statements: Pick<BankStatement, 'id' | 'file_name' | 'brought_at' | 'taken'>[];
}
