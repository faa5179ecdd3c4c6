import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../harness/database';

const BATCH = 50_000;

/**
 * Writes delivered orders of two lines, numbers `first` to before `before`, into the tables that Medusa would have filled; `ofYear` of
 * them make a year.
 */
export async function fill(database: Database, first: number, before: number, ofYear: number): Promise<void> {
  const statements = (await readFile(join(import.meta.dirname, 'fill.sql'), 'utf8')).split('--------\n');
  for (let from = first; from < before; from += BATCH) {
    const parameters = [from, Math.min(from + BATCH, before), ofYear];
    for (const statement of statements) {
      await database.rows(statement, statement.includes('$3::') ? parameters : parameters.slice(0, 2));
    }
  }
  await database.rows('ANALYZE');
}

export const parcelOf = (order: number): string => `bench-parcel-${String(order).padStart(9, '0')}`;

const TABLES = [
  ...['fact_line_delivered', 'fact_line_returned', 'fact_parcel', 'fact_payment', 'fact_invoice'],
  ...['fact_seller_approved', 'fact_listing', 'fact_agreement_signed'],
  ...['rollup_seller_day', 'rollup_span', 'rollup_span_cell', 'rollup_invoice_day', 'rollup_parcel_day'],
  ...['register_seller', 'register_listing', 'register_certificate'],
];

/** One sum over every row of each table that is derived, whatever the order of the rows. */
export async function checksums(database: Database): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const table of TABLES) {
    const [row] = await database.rows<{ rows: string; sum: string }>(
      `SELECT count(*) AS rows, coalesce(sum(hashtextextended(one::text, 7)::numeric), 0) AS sum FROM reporting.${table} AS one`,
    );
    sums[table] = `${row?.rows} rows, ${row?.sum}`;
  }
  return sums;
}
