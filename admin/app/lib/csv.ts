/** Excel takes a file for UTF-8 only with this mark. */
const MARK = '\uFEFF';

/** Rows as a file for a spreadsheet. People wrote some of the words: what would be taken for a formula is made plain text. */
export function csvOf(rows: (string | number)[][]): string {
  return MARK + rows.map((row) => row.map(cell).join(',')).join('\r\n');
}

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A file to be kept, not shown. */
export function csvResponse(text: string, name: string): Response {
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}
