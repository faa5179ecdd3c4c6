import type { Dong, Instant, Photo } from './common';

/** Why goods go back. The ground of each, its deadline and who bears the delivery fee are dated rules (`seed/nation/after-sale-rules.json`). */
export const RETURN_REASONS = [
  'not_as_described',
  'damaged',
  'wrong_goods',
  'missing_goods',
  'expired',
  'missing_information',
  'changed_mind',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

export const BUYER_CANCEL_REASONS = ['changed_mind', 'ordered_wrong', 'too_slow', 'other'] as const;
export type BuyerCancelReason = (typeof BUYER_CANCEL_REASONS)[number];

export const SELLER_CANCEL_REASONS = [
  'out_of_stock',
  'cannot_deliver',
  'buyer_asked',
  'buyer_unreachable',
  'wrong_price',
  'other',
] as const;
export type SellerCancelReason = (typeof SELLER_CANCEL_REASONS)[number];

export type CancelReason = BuyerCancelReason | SellerCancelReason;

/** `receiving` for the moment in which goods that are back are written down; `refused` also when accepted goods never came. */
export type ReturnState = 'requested' | 'accepted' | 'receiving' | 'received' | 'refused' | 'withdrawn';

/** `bank_transaction`: money that reached the account and that no order took. */
export type RefundSource = 'return' | 'cancellation' | 'weighing' | 'bank_transaction';

export type RefundState = 'due' | 'paid' | 'cancelled';

export type RefundMethod = 'transfer' | 'card';

/** What happens to an order after it was placed, beside its own states; each is an entry of its timeline. */
export type AfterSaleEventName =
  | 'weighed'
  | 'cancel_requested'
  | 'return_requested'
  | 'return_accepted'
  | 'return_refused'
  | 'return_withdrawn'
  | 'return_received'
  | 'refund_due'
  | 'refund_account_given'
  | 'refund_card_failed'
  | 'refund_paid'
  | 'refund_cancelled';

/** At most so many pictures of one request, each of at most so many bytes as it is sent. */
export const RETURN_PHOTO_LIMIT = 3;
export const RETURN_PHOTO_BYTES = 10 * 1024 * 1024;
export const RETURN_PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** Where money is to be sent. */
export interface RefundAccount {
  bank_bin: string;
  bank_name: string;
  account: string;
  holder: string;
}

export interface ReturnRequest {
  id: string;
  order_id: string;
  state: ReturnState;
  reason: ReturnReason;
  note: string;
  items: ReturnRequestItem[];
  /** Each is served to its buyer at `/store/checkouts/:code/return-photos/:id`, to its seller at `/seller/return-photos/:id`. */
  photo_ids: string[];
  requested_at: Instant;
  /** When the stall must have answered. */
  answer_by: Instant;
  /** What the stall said when it accepted or refused. */
  answer: string | null;
  /** What goes back to the buyer for what was received; null before. */
  refund_amount: Dong | null;
}

export interface ReturnRequestItem {
  id: string;
  line_id: string;
  title: string;
  variant_title: string;
  photo: Photo;
  quantity: number;
  /** Of `quantity`, what is back and on the shelf again, and what is back but not fit for sale. */
  restocked: number;
  dismissed: number;
}

/**
 * Money that goes back. By `transfer` it is a task for a person: it moves from bank to bank, past the market. To a `card` it goes back by
 * itself, without an account.
 */
export interface Refund {
  id: string;
  order_id: string;
  state: RefundState;
  method: RefundMethod;
  source: RefundSource;
  amount: Dong;
  /** Null until the buyer has said where to. On the pages of the order only its last four digits are shown. */
  account: RefundAccount | null;
  transfer_text: string;
  /** When it must have been paid. */
  due_by: Instant;
  paid_at: Instant | null;
  /** The bank's reference, as whoever paid wrote it down. */
  reference: string | null;
  cancel_reason: string | null;
}

export interface Cancellation {
  by: 'buyer' | 'seller';
  reason: CancelReason;
  note: string;
  at: Instant;
}

/** Between which weights one piece of weighed goods lies, in grams: its price is for the most, what is missing of that goes back. */
export interface WeightRange {
  most: number;
  least: number;
}

export interface WeighedLine {
  line_id: string;
  title: string;
  variant_title: string;
  quantity: number;
  /** Of all its pieces together, in grams. */
  most: number;
  least: number;
  /** What the stall has weighed; null before. */
  grams: number | null;
  /** What the buyer is let off for the missing weight. */
  amount_off: Dong;
}

/** Goods that are weighed when they are packed: the buyer has paid for the most that they can weigh, and gets back what is missing. */
export interface Weighing {
  lines: WeighedLine[];
  /** Null until the stall has weighed. */
  weighed_at: Instant | null;
  amount_off: Dong;
}

/** `POST /seller/orders/:id/weigh` answers `SellerOrder`: grams of all pieces of each weighed line. */
export interface WeighOrderRequest {
  lines: { line_id: string; grams: number }[];
}

/** What belongs to an order after its sale, for its buyer and its seller alike. */
export interface AfterSale {
  returns: ReturnRequest[];
  refunds: Refund[];
  cancellation: Cancellation | null;
  /** Null for an order without weighed goods. */
  weighing: Weighing | null;
}

/** `GET /store/checkouts/:code/orders/:id/returnable`: what may still be asked back, and what the form needs. */
export interface Returnable {
  order_id: string;
  seller_name: string;
  lines: ReturnableLine[];
  /** Money was paid, and not by card: a request says where it is to go. */
  needs_account: boolean;
  banks: { bin: string; name: string }[];
}

export interface ReturnableLine {
  line_id: string;
  title: string;
  variant_title: string;
  photo: Photo;
  /** Delivered and not asked back yet. */
  quantity: number;
  unit_price: Dong;
  /** For each reason that is open today, until when. */
  reasons: { reason: ReturnReason; until: Instant }[];
}

/**
 * `POST /store/checkouts/:code/orders/:id/returns` answers the `ReturnRequest`. Pictures are sent before, one by one, as
 * they are (`POST /store/checkouts/:code/return-photos`, answers `{id}`).
 */
export interface AskReturnRequest {
  idempotency_key: string;
  reason: ReturnReason;
  note: string;
  items: { line_id: string; quantity: number }[];
  photo_ids: string[];
  account?: { bank_bin: string; account: string; holder: string };
}

/** `POST /store/checkouts/:code/orders/:id/cancel` and `POST /seller/orders/:id/cancel`. */
export interface CancelOrderRequest {
  reason: CancelReason;
  note?: string;
  /** Of a buyer who has paid. */
  account?: { bank_bin: string; account: string; holder: string };
}

/** A request as its seller sees it. `GET /seller/returns/:id`, and each of `POST …/accept | refuse | receive`. */
export interface SellerReturn extends ReturnRequest {
  checkout_code: string;
  buyer: { name: string; phone: string };
  /** The stall has let its time to answer pass. */
  overdue: boolean;
}

/** `GET /seller/returns?state=&page=` */
export interface SellerReturnList {
  returns: SellerReturn[];
  total: number;
  page: number;
  page_count: number;
  counts: Record<ReturnState, number>;
}

/** `POST /seller/returns/:id/receive`: what is back of each item; what is named nowhere did not come. */
export interface ReceiveReturnRequest {
  items: { id: string; restocked: number; dismissed: number }[];
}

/** A refund as its seller sees it. */
export interface SellerRefund extends Refund {
  checkout_code: string;
  buyer: { name: string; phone: string };
  /** The money is with the platform (D4), which pays it back; the stall has nothing to do. */
  by_platform: boolean;
  /** VietQR payload to the buyer's account; null until the account is known, and for sums that one transfer cannot carry. */
  qr_payload: string | null;
  overdue: boolean;
}

/** `GET /seller/refunds?state=&page=` */
export interface SellerRefundList {
  refunds: SellerRefund[];
  total: number;
  page: number;
  page_count: number;
  counts: Record<RefundState, number>;
  /** Sum of what is due. */
  due_amount: Dong;
}
