import type { Instant, LocalDate } from './common';

/** Something that a sweeper found undone (D11), and whether it could be mended. */
export interface SweepFinding {
  id: string;
  /** Name of the job. */
  sweeper: string;
  what: string;
  /** The row that it is about: a checkout, a payment request, an order, a refund … */
  subject_id: string;
  mended: boolean;
  /** Why not. */
  reason: string | null;
  found_at: Instant;
}

/** `GET /admin/sweep-findings?mended=&what=&day=&page=`, newest first. */
export interface SweepFindingList {
  findings: SweepFinding[];
  total: number;
  page: number;
  page_count: number;
}

/** `POST /admin/payment-confirmations`: the operator has seen the money of a checkout on the platform's account. */
export interface ConfirmPlatformPaymentRequest {
  checkout_code: string;
  /** The bank's. */
  reference: string;
}

/** Who tells the market of money at `/hooks`. `unknown`: an address under it that belongs to nobody. */
export type WebhookSender = 'sepay' | 'casso' | 'payos' | 'stripe' | 'unknown';

/**
 * `switched_off`     nobody listens at this address
 * `cut_off`          the connection ended before the body did
 * `too_long`         more bytes than any true message has
 * `unsigned`         no signature, or none that could be one
 * `malformed_time`   signed at no time
 * `wrong_signature`  made by somebody without our secret, or changed on its way
 * `out_of_time`      signed too long ago to be believed
 * `unreadable`       signed by who knows our secret, but it does not say what was moved
 */
export type WebhookRefusal =
  | 'switched_off'
  | 'cut_off'
  | 'too_long'
  | 'unsigned'
  | 'malformed_time'
  | 'wrong_signature'
  | 'out_of_time'
  | 'unreadable';

/** `taken`: written down. `repeated`: was written down before, so nothing changed. */
export type WebhookOutcome = 'taken' | 'repeated' | WebhookRefusal;

/** How often one sender's messages ended in one way on one day. Of their content and of where they came from nothing is kept. */
export interface WebhookCount {
  day: LocalDate;
  sender: WebhookSender;
  outcome: WebhookOutcome;
  messages: number;
  first_at: Instant;
  last_at: Instant;
  /** SHA-256 of the last one's bytes, in hexadecimal; null where they were not read to their end. */
  last_hash: string | null;
}

/** `GET /admin/webhook-counts?refused=&page=`, newest day first. */
export interface WebhookCountList {
  counts: WebhookCount[];
  total: number;
  page: number;
  page_count: number;
}

/** A message to a person that waits for the operator's word, or had it. */
export interface OutboxMessageRow {
  id: string;
  /** What it tells, `order_paid`. */
  kind: string;
  /** `given_up` after all attempts; `uncertain`: it may have gone out; `set_aside` by the operator; others once it is on its way again. */
  state: 'waiting' | 'sending' | 'sent' | 'skipped' | 'given_up' | 'uncertain' | 'set_aside';
  /** Null where it is about a stall. */
  checkout_code: string | null;
  order_id: string | null;
  happened_at: Instant;
  attempts: number;
  /** What the last attempt failed of. */
  error: string | null;
  decided: { at: Instant; by: string; reason: string | null } | null;
}

/** `GET /admin/outbox-messages?state=open|set_aside&page=`, newest first; `POST …/:id/decide` {MessageDecisionRequest} answers the row. */
export interface OutboxMessageList {
  messages: OutboxMessageRow[];
  total: number;
  page: number;
  page_count: number;
}

export type MessageDecisionRequest = { kind: 'send_again' } | { kind: 'set_aside'; reason: string };
