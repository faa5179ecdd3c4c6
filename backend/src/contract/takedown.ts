import type { Instant } from './common';

/** Who says that goods should not be sold: an authority in a letter, a shopper on the product's page, or the province's own staff. */
export type TakedownSource = 'authority' | 'shopper' | 'province';

export type TakedownState = 'pending' | 'ordered' | 'dismissed' | 'lifted';

/** A request to take goods off the market, and what became of it. */
export interface Takedown {
  id: string;
  state: TakedownState;
  source: TakedownSource;
  product: { id: string; slug: string; title: string };
  seller: { slug: string; name: string };
  /** The authority, or how to reach the shopper; empty where nobody said. */
  requester: string;
  /** Number of the authority's letter. */
  document: string | null;
  claim: string;
  received_at: Instant;
  /** By then it has to be decided. */
  due_at: Instant;
  overdue: boolean;
  decided: { at: Instant; by: string; reason: string } | null;
  /** What the stall says to it. */
  answer: { at: Instant; by: string; text: string } | null;
}

/**
 * `GET /province/takedowns?state=&page=`, what is due first stands first; `POST` {NewTakedown} enters one (201); `POST …/:id/order`, `…/dismiss` and
 * `…/lift` {reason} decide on it.
 */
export interface TakedownList {
  takedowns: Takedown[];
  total: number;
  page: number;
  page_count: number;
}

export interface NewTakedown {
  /** The last part of the product's address. */
  product_slug: string;
  source: Exclude<TakedownSource, 'shopper'>;
  requester: string;
  document: string;
  claim: string;
  /** `YYYY-MM-DDTHH:mm` in Asia/Ho_Chi_Minh, when the letter came; now where it is empty. */
  received_at: string;
}

/** What a stall sees of goods that were taken down. `POST /seller/takedowns/:id/answer` {answer} answers the `SellerGoods`. */
export type StallTakedown = Pick<Takedown, 'id' | 'state' | 'source' | 'document' | 'decided' | 'answer'>;

export interface AnswerTakedownRequest {
  answer: string;
}

/** `POST /store/listings/:slug/reports` (204): a shopper says what is wrong with goods. */
export interface ListingReport {
  claim: string;
  /** Phone or e-mail, for questions. */
  contact: string;
}
