import type { Instant } from './common';

/**
 * `queued`   waits for its turn
 * `running`  being written; `done` of `total` invoices are in it
 * `ready`    can be downloaded until it is removed, a week later
 * `failed`   could not be written; asking again begins anew
 */
export type InvoiceExportState = 'queued' | 'running' | 'ready' | 'failed';

/**
 * All invoices of a seller in a month in one ZIP: a table (XLSX) and each XML and PDF.
 * `POST /seller/invoice-exports` {month: `YYYY-MM`} answers the one under way when there is one. The archive: `GET /seller/invoice-exports/:id/file`.
 */
export interface InvoiceExport {
  id: string;
  month: string;
  state: InvoiceExportState;
  done: number;
  total: number;
  /** Of the archive; null until it is ready. */
  bytes: number | null;
  created_at: Instant;
}

/** `GET /seller/invoice-exports`: the latest twelve, newest first. */
export interface InvoiceExportList {
  exports: InvoiceExport[];
}
