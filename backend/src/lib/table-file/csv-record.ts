import { safeText } from './safe-text';

/** Excel takes a file for UTF-8 only with this mark. */
export const UTF8_MARK = '\uFEFF';

/** One row of a CSV file (RFC 4180), with its line end. Words stay words, numbers stay numbers, null is empty. */
export function csvRecord(cells: readonly (string | number | null)[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

function written(cell: string | number | null): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' ? safeText(cell) : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
