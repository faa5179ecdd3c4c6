import type { BankStatementColumns, Dong } from '../../contract';

export type StatementRow =
  | { line: number; kind: 'in' | 'out'; at: Date; amount: Dong; content: string; reference: string }
  | { line: number; kind: 'problem'; problem: 'date' | 'amount'; told: string };

/**
 * The transactions of a statement's cells; `line` counts the rows of the file from 1. A row without a date (sums, signatures) is no
 * transaction.
 */
export function readRows(cells: readonly string[][], columns: BankStatementColumns): StatementRow[] {
  return cells.flatMap((row, index) =>
    index > columns.heading ? (readRow(row, index + 1, columns) ?? []) : [],
  );
}

function readRow(row: string[], line: number, columns: BankStatementColumns): StatementRow | null {
  const cell = (index: number | null) => (index === null ? '' : (row[index] ?? ''));
  const told = cell(columns.date);
  if (!/\d/.test(told)) return null;
  const amounts = [cell(columns.credit), cell(columns.debit), cell(columns.amount)];
  if (amounts.every((one) => one === '')) return null;
  const at = readDate(told);
  if (!at) return { line, kind: 'problem', problem: 'date', told };
  const [credit, debit, amount] = amounts.map((one) => (one === '' ? 0 : readAmount(one)));
  if (credit === null || debit === null || amount === null)
    return { line, kind: 'problem', problem: 'amount', told: amounts.filter(Boolean).join(' / ') };
  const signed = (credit ?? 0) + (amount ?? 0) - Math.abs(debit ?? 0);
  if (signed === 0) return null;
  return {
    line,
    kind: signed > 0 ? 'in' : 'out',
    at,
    amount: Math.abs(signed),
    content: cell(columns.content),
    reference: cell(columns.reference).slice(0, 200),
  };
}

/** `31/12/2026`, with `-` too, or `2026-12-31`, perhaps with a time; of Việt Nam. A day alone is meant at noon. Null for anything else. */
export function readDate(told: string): Date | null {
  const time = /(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(told);
  const local = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(told);
  const iso = /(\d{4})-(\d{1,2})-(\d{1,2})/.exec(told);
  const [year, month, day] = local ? [local[3], local[2], local[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (!year || !month || !day) return null;
  const two = (text = '0') => text.padStart(2, '0');
  const clock = time ? `${two(time[1])}:${time[2]}:${two(time[3])}` : '12:00:00';
  const at = new Date(`${year}-${two(month)}-${two(day)}T${clock}+07:00`);
  return Number.isNaN(at.getTime()) || Number(day) !== new Date(at.getTime() + 7 * 3_600_000).getUTCDate()
    ? null
    : at;
}

/** Whole đồng of `1.284.000`, `1,284,000.00`, `+50000 VND`, `-1 284 000 đ`; null for a part of a đồng and for what is no number. */
export function readAmount(told: string): Dong | null {
  const bare = told.replace(/\s|vnd|vnđ|đồng|₫|đ/gi, '');
  const match = /^([+-]?)(\d{1,3}(?:([.,])\d{3}(?:\3\d{3})*)|\d+)(?:[.,]0{1,2})?$/.exec(bare);
  if (!match) return null;
  const [, sign, digits = ''] = match;
  const amount = Number(digits.replace(/[.,]/g, ''));
  if (!Number.isSafeInteger(amount)) return null;
  return sign === '-' ? -amount : amount;
}
