import type { CheckoutOrder, OrderState } from './checkout';
import type { Dong, Instant, PaymentMethod, Photo, PlaceRef } from './common';

/**
 * The seller door. Bearer token of actor `member` (`POST /auth/member/emailpass`); every answer is scoped to the seller
 * that the member is signed in for.
 */
export interface Me {
  member: { id: string; name: string; role: 'owner' | 'manager' | 'staff' };
  seller: { id: string; slug: string; name: string; state: 'active' | 'suspended' };
  /** Why the stall is suspended, in the officer's words; null while it is open. */
  suspension_reason: string | null;
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
  placed_at: Instant;
  buyer: { name: string; phone: string; street: string; place: PlaceRef };
  note: string | null;
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
  status: 'published' | 'draft';
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

/** `GET /seller/bank-transactions?state=`: money that reached the seller's account and what it was taken for. */
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
 * `unknown`     no request has this code, or the account is not the request's
 * `ignored`     money going out
 */
export type BankTransactionState =
  | 'matched'
  | 'short'
  | 'over'
  | 'duplicate'
  | 'late'
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
}
