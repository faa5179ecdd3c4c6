import type { Instant } from './common';

/** `GET /province/desk-log?kind=changes|all&page=`: an approver sees everybody's entries, others their own. Newest first. */
export interface DeskLog {
  entries: DeskLogEntry[];
  total: number;
  page: number;
  page_count: number;
  /** Days for which entries are kept. */
  kept_days: number;
}

export interface DeskLogEntry {
  id: string;
  at: Instant;
  /** A person of the province's staff, or a program with its key. */
  actor: 'officer' | 'key';
  name: string;
  role: 'viewer' | 'reviewer' | 'reporter' | 'approver' | null;
  method: string;
  path: string;
  status: number;
}
