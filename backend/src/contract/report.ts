import type { Instant } from './common';
import type { PeriodFigures } from './indicators';

/** What a frozen report says; its canonical JSON (RFC 8785) is what `sha256` is of. */
export interface ReportContent {
  schema: 'cho-phien/report/1';
  kind: 'weekly' | 'monthly' | 'yearly' | 'ecommerce_law' | 'cashless_streets';
  /** `2026-W47`; `2026-10` (monthly, cashless streets); `2026` (yearly, e-commerce law). */
  period: string;
  version: number;
  /** Why there is another version; null in the first. */
  change_note: string | null;
  /** Of the version before, so that none can be taken out. */
  previous_sha256: string | null;
  /** Who runs the market and answers for its figures. */
  issuer: string;
  drafted_by: string;
  approved_by: string;
  approved_at: Instant;
  figures: PeriodFigures;
}

export interface ReportHead {
  id: string;
  kind: ReportContent['kind'];
  period: string;
  version: number;
  state: 'draft' | 'submitted' | 'frozen';
  change_note: string | null;
  drafted_by: string;
  drafted_at: Instant;
  submitted_at: Instant | null;
  approved_by: string | null;
  approved_at: Instant | null;
  sha256: string | null;
}

/** `GET /province/reports`, newest period first. */
export interface ReportList {
  reports: ReportHead[];
  /** Closed months that events have reached since; their next version would differ by so much. */
  late: { month: string; gmv_net: number; orders: number }[];
}

/** `GET /province/reports/:id`: a draft with the figures of this moment, or a frozen one as it was frozen. */
export interface ReportView extends ReportHead {
  figures: PeriodFigures;
  comments: { author: string; text: string; at: Instant }[];
  /** What the person who asks may do now. */
  actions: ('comment' | 'submit' | 'send_back' | 'approve' | 'correct')[];
  /** Of a frozen one: whether text and hash belong together, and the figures come out again from what was frozen. */
  proof: { hash_holds: boolean; reproduced: boolean } | null;
}
