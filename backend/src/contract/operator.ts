import type { Instant } from './common';

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

/** `GET /admin/sweep-findings?mended=&page=`, newest first. */
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
