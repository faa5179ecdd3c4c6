import type { InvoiceContent } from '../einvoice/invoice-content';
import type { InvoiceMarks } from './marks';
import { COLOUR, INNER, PAGE, type Sheet, type TextStyle } from './sheet';
import { words } from './words';

const SMALL: TextStyle = { font: 'text', size: 7.2, colour: COLOUR.soft, align: 'center' };
const TEST: TextStyle = { font: 'strong', size: 8, colour: COLOUR.error, align: 'center' };
const MARK: TextStyle = { font: 'heading', size: 84, colour: COLOUR.error, align: 'center' };

/** Below every page: what to check, where to look it up, which page this is; and the mark of a test. */
export function drawFeet(sheet: Sheet, content: InvoiceContent, marks: InvoiceMarks): void {
  const count = sheet.pageCount;
  for (let page = 1; page <= count; page++) {
    sheet.toPage(page - 1);
    drawFoot(sheet, content, marks);
    drawPageNumber(sheet, page, count);
    if (content.purpose === 'test') drawTestMark(sheet);
  }
}

function drawFoot(sheet: Sheet, content: InvoiceContent, marks: InvoiceMarks): void {
  const { lookup } = words;
  const top = PAGE.height - PAGE.foot + 8;
  sheet.rule(PAGE.left, top, PAGE.left + INNER, top, COLOUR.hair);
  const code = content.lookupCode ? ` · ${lookup.code}: ${content.lookupCode}` : '';
  sheet.put(`${lookup.address} ${marks.lookupPage}${code}`, PAGE.left, top + 4, INNER, {
    ...SMALL,
    colour: COLOUR.ink,
  });
  sheet.put(
    `${words.check} · ${words.solution(content.solutionProvider)}`,
    PAGE.left,
    top + 14,
    INNER,
    SMALL,
  );
}

function drawPageNumber(sheet: Sheet, page: number, count: number): void {
  if (count === 1) return;
  const text = page === 1 ? words.page(page, count) : words.continued(page, count);
  sheet.put(text, PAGE.left, PAGE.top - 14, INNER, { ...SMALL, align: 'right' });
}

/** Across the page and in words at its head, so that neither a print nor a screenshot hides it. */
function drawTestMark(sheet: Sheet): void {
  sheet.put(words.test, PAGE.left, 8, INNER, TEST);
  const { doc } = sheet;
  const x = PAGE.width / 2;
  const y = PAGE.height / 2;
  doc
    .save()
    .rotate(-35, { origin: [x, y] })
    .opacity(0.07);
  sheet.put(words.testMark, x - 400, y - 60, 800, MARK);
  doc.restore().opacity(1);
}
