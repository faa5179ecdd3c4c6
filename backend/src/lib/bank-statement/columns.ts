import type { BankStatementColumns } from '../../contract';
import { foldText } from '../fold-text';

/** How banks in Việt Nam head their columns, folded; the first pattern that fits a heading decides. */
const HEADINGS: readonly [keyof Omit<BankStatementColumns, 'heading'> | 'other', RegExp][] = [
  ['other', /so du|balance|doi ung|so tai khoan|ten tai khoan|counter|phi|thue|stt/],
  ['credit', /ghi co|phat sinh co|gui vao|tien vao|nop vao|credit|^co$|^co\b/],
  ['debit', /ghi no|phat sinh no|rut ra|tien ra|debit|^no$|^no\b/],
  ['reference', /tham chieu|but toan|ma giao dich|ma gd|so gd|so ct|chung tu|reference|ref/],
  ['date', /^(ngay|thoi gian|gio)|transaction date|^date/],
  ['content', /noi dung|dien giai|mo ta|description|details|remark/],
  ['amount', /so tien|amount/],
];

const HEADINGS_WITHIN = 60;

/** Finds the row of headings and what they say; null when they are not those of a bank we know. */
export function recogniseColumns(cells: readonly string[][]): BankStatementColumns | null {
  for (const [heading, row] of cells.slice(0, HEADINGS_WITHIN).entries()) {
    const found = new Map<string, number>();
    for (const [index, cell] of row.entries()) {
      const folded = foldText(cell);
      const kind = HEADINGS.find(([, pattern]) => folded !== '' && pattern.test(folded))?.[0];
      if (kind && !found.has(kind)) found.set(kind, index);
    }
    const [date, content] = [found.get('date'), found.get('content')];
    const credit = found.get('credit') ?? null;
    const amount = credit === null ? (found.get('amount') ?? null) : null;
    if (date === undefined || content === undefined || (credit === null && amount === null)) continue;
    const debit = found.get('debit') ?? null;
    return { heading, date, content, credit, debit, amount, reference: found.get('reference') ?? null };
  }
  return null;
}
