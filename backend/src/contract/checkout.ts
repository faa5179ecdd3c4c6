import type { AfterSale, AfterSaleEventName } from './after-sale';
import type { Dong, Instant, PaymentMethod, Photo, PlaceRef } from './common';
import type { PickupPlace } from './delivery';

/**
 * `placing` before the first write, `placed` after the last. What became of each payment stands in its payment request,
 * of each parcel in its order.
 */
export type CheckoutState = 'placing' | 'placed';

export type PaymentRequestState = 'awaiting' | 'paid' | 'expired' | 'cancelled';

export type OrderState =
  | 'awaiting_payment'
  | 'to_pack'
  | 'packed'
  | 'shipped'
  | 'delivered'
  | 'expired'
  | 'cancelled'
  | 'returned';

/**
 * `POST /store/checkouts` answers this with `access_token`;
 * `GET /store/checkouts/:code` wants that token (`x-checkout-token`) or the phone of the order (`?phone=`).
 */
export interface Checkout {
  /** `CP-7K3M9Q` */
  code: string;
  state: CheckoutState;
  placed_at: Instant;
  contact: { name: string; phone: string };
  place: PlaceRef;
  street: string;
  goods_total: Dong;
  delivery_total: Dong;
  /** What vouchers took off goods and delivery; `total` is without it. */
  discount_total: Dong;
  total: Dong;
  payment_requests: PaymentRequest[];
  orders: CheckoutOrder[];
}

export interface PlacedCheckout extends Checkout {
  access_token: string;
}

/**
 * What is awaited of the buyer. `vietqr`: one transfer to one payee, one QR. `card`: one payment for all orders of the checkout that are
 * paid by card; it knows no bank account, so all that describes one is empty.
 */
export interface PaymentRequest {
  id: string;
  method: 'vietqr' | 'card';
  /** `door`: the code that the stall shows while it hands over an order that is cash on delivery. */
  purpose: 'checkout' | 'door';
  state: PaymentRequestState;
  amount: Dong;
  /** Of `amount`, what has arrived so far; less than `amount` for a short payment. */
  received: Dong;
  payee_name: string;
  bank_name: string;
  bank_bin: string;
  account: string;
  holder: string;
  /** Why the last card was not taken, as Stripe names it (`card_declined`, `insufficient_funds` …); null for a transfer too. */
  card_refusal: string | null;
  /** ≤ 25 characters `[A-Z0-9 ]` */
  transfer_text: string;
  /** VietQR payload, to be drawn as a QR code. */
  qr_payload: string;
  expires_at: Instant;
  paid_at: Instant | null;
  /** The payee has seen some of the money with their own eyes; no bank has told of it. */
  confirmed_by_hand: boolean;
  /** Of what was sent for it, what no order took: it waits for the payee's decision (`waiting`), or is kept as the buyer's credit. */
  unused: { waiting: Dong; kept: Dong };
  /** Whom to call when a transfer does not show. */
  phone: string;
  order_ids: string[];
}

export interface CheckoutOrder extends AfterSale {
  id: string;
  seller: { slug: string; name: string; phone: string };
  state: OrderState;
  payment_method: PaymentMethod;
  delivery_name: string;
  /** Where and when the buyer comes for the goods, as it was said when they were ordered; null for what is brought. */
  pickup: PickupPlace | null;
  /** What the buyer wrote to this stall; no other stall reads it. */
  note: string | null;
  lines: {
    product_slug: string;
    title: string;
    variant_title: string;
    photo: Photo;
    quantity: number;
    unit_price: Dong;
    total: Dong;
  }[];
  goods_total: Dong;
  delivery_fee: Dong;
  /** What vouchers took off both; `total` is without it. */
  discount_total: Dong;
  total: Dong;
  timeline: TimelineEntry[];
  /** Of an order that is cash on delivery: whether its buyer may pay, or has paid, by a code at the door. */
  door_payment: 'awaiting' | 'paid' | null;
  /** What its buyer may do now. */
  buyer_may: { cancel: boolean; return: boolean };
}

export type OrderEventName =
  | 'placed'
  | 'paid'
  | 'packed'
  | 'shipped'
  | 'delivered'
  | 'expired'
  | 'cancelled'
  | 'returned';

export interface TimelineEntry {
  event: OrderEventName | AfterSaleEventName;
  at: Instant;
}

/** `POST /store/checkouts/:code/card` (same keys): where the buyer enters the card, a page of Stripe's. The same one each time. */
export interface CardPage {
  url: string;
}

/** `GET /store/checkouts/:code/payment` (same keys): what the QR page asks every few seconds. */
export interface PaymentStatus {
  requests: Pick<PaymentRequest, 'id' | 'state' | 'received' | 'expires_at' | 'card_refusal'>[];
  /** True when nothing is awaited any more. */
  settled: boolean;
}
