import type { Instant } from './common';

export type FactFormat = 'csv' | 'xlsx';

/** As of an export of invoices: `queued`, `running` (`done` of `total` lines), `ready` for a week, `failed`. */
export type FactExportState = 'queued' | 'running' | 'ready' | 'failed';

/**
 * Order lines of whole months, delivered and returned, one row each: no buyer, no name of a stall, orders and stalls under codes of this file
 * alone. For reporters and above. `POST /province/fact-exports` `{first_month, last_month, format}` answers the one under way for the same
 * months when there is one; the file: `GET /province/fact-exports/:id/file`.
 */
export interface FactExport {
  id: string;
  first_month: string;
  last_month: string;
  format: FactFormat;
  asked_by: string;
  state: FactExportState;
  done: number;
  total: number;
  /** Of the file; null until it is ready. */
  bytes: number | null;
  created_at: Instant;
}

/** `GET /province/fact-exports`: the latest twelve of all officers, newest first. */
export interface FactExportList {
  exports: FactExport[];
}
