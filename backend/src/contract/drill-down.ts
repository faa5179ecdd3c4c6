import type { Dong, LocalDate } from './common';

export type DrillStep = 'commune' | 'industry' | 'seller_kind' | 'channel' | 'payment';

/**
 * `GET /province/drill-down?period=&commune=&industry=&seller_kind=&channel=`: one cell and what it opens into, by the seller's place. `period`
 * is `2026-10`, `2026-Q4` or `2026`; the steps have one order, and one is named only with all before it.
 */
export interface DrillDown {
  period: string;
  from: LocalDate;
  /** The day after the last. */
  before: LocalDate;
  running_until: LocalDate | null;
  /** The period of the same length before, that each figure stands beside. */
  previous: string;
  /** What was opened so far; empty for the whole area. */
  path: { by: DrillStep; cell: string; label: string }[];
  /** What `rows` are by; null below the last step. */
  by: DrillStep | null;
  total: DrillCell;
  /** Empty also where every one of them must be hidden. */
  rows: DrillCell[];
  /** The reports that closed the period's months; null while one is open. */
  versions: { month: string; version: number | null; sha256: string | null }[];
  suppression: { min_sellers: number; max_share_percent: number };
  /** The whole tells of a single seller: for officers only. */
  confidential: boolean;
  method: string[];
  coverage: string;
}

export interface DrillCell {
  cell: string;
  label: string;
  now: DrillFigures;
  before: DrillFigures;
}

/** `none`: nothing was traded. `hidden`: figures are zero and must be shown as hidden. */
export interface DrillFigures {
  state: 'shown' | 'hidden' | 'none';
  /** M1 */
  gmv_net: Dong;
  orders: number;
  /** M11 */
  active_sellers: number;
  /** M9, per cent with one decimal; null without orders, and where it would tell of a single seller. */
  cashless_orders: number | null;
  cashless_value: number | null;
}
