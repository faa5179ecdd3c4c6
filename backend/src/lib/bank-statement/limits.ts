import type { TableLimits } from '../table-file/read-table';

/** A month of a busy stall; more is brought in pieces. */
export const STATEMENT_LIMITS = { bytes: 5 * 1024 * 1024, rows: 2_000, cell: 1_000 } satisfies TableLimits;
