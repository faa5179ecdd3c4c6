import QRCode from 'qrcode';
import type { InvoiceContent } from '../einvoice/invoice-content';
import { relationText } from '../einvoice/relation-text';
import { dayParts } from './figures';
import type { InvoiceMarks } from './marks';
import { COLOUR, INNER, PAGE, type Sheet, type TextStyle } from './sheet';
import { words } from './words';

const QR_SIZE = 62;
const SIDE = 118;
const TITLE: TextStyle = { font: 'heading', size: 16, colour: COLOUR.basalt, align: 'center' };
const SMALL: TextStyle = { font: 'text', size: 8, colour: COLOUR.soft, align: 'center' };
const DATE: TextStyle = { font: 'italic', size: 9.5, align: 'center' };
const RELATION: TextStyle = { font: 'strong', size: 9, align: 'center' };

/** Name of the form, series, number, day, tax-office code, the invoice it corrects, and the way to look it up. */
export function drawHead(sheet: Sheet, content: InvoiceContent, marks: InvoiceMarks): void {
  const top = sheet.y;
  drawQr(sheet, marks.lookupUrl, PAGE.left, top);
  sheet.put(words.lookup.scan, PAGE.left - 10, top + QR_SIZE + 3, QR_SIZE + 20, { ...SMALL, size: 6.5 });
  drawIdentity(sheet, content, top);
  sheet.y = Math.max(drawTitle(sheet, content, marks, top), top + QR_SIZE + 14) + 6;
  if (content.relation) {
    sheet.y += sheet.put(relationText(content.relation), PAGE.left, sheet.y, INNER, RELATION) + 5;
  }
  sheet.rule(PAGE.left, sheet.y, PAGE.left + INNER, sheet.y, COLOUR.basalt, 1.2);
  sheet.y += 9;
}

/** On the pages that follow: which invoice this is, and that it goes on. */
export function drawRunningHead(sheet: Sheet, content: InvoiceContent): void {
  const style: TextStyle = { font: 'strong', size: 8.5 };
  sheet.put(`${words.titles[content.form]} ${identityOf(content)}`, PAGE.left, sheet.y, INNER * 0.6, style);
  sheet.y += 15;
}

function drawTitle(sheet: Sheet, content: InvoiceContent, marks: InvoiceMarks, top: number): number {
  const x = PAGE.left + SIDE;
  const width = INNER - 2 * SIDE;
  const [day, month, year] = dayParts(content.issuedOn);
  let y = top;
  y += sheet.put(words.titles[content.form].toUpperCase(), x, y, width, TITLE);
  y += sheet.put(words.rendition, x, y, width, SMALL) + 3;
  y += sheet.put(words.date(day, month, year), x, y, width, DATE) + 2;
  const code = marks.taxOfficeCode ?? content.cashRegisterCode;
  if (code) y += sheet.put(`${words.taxOfficeCode}: ${code}`, x - 20, y, width + 40, SMALL);
  return y;
}

function drawIdentity(sheet: Sheet, content: InvoiceContent, top: number): void {
  const width = SIDE - 8;
  const x = PAGE.left + INNER - width;
  const label: TextStyle = { font: 'text', size: 8.5, colour: COLOUR.soft };
  const value: TextStyle = { font: 'strongFigure', size: 12, align: 'right' };
  const number: TextStyle = { ...value, colour: COLOUR.error };
  sheet.put(`${words.series}:`, x, top + 4, 40, label);
  sheet.put(`${content.form}${content.series}`, x, top + 1, width, value);
  sheet.put(`${words.number}:`, x, top + 23, 40, label);
  sheet.put(
    content.number === undefined ? words.notNumbered : String(content.number),
    x,
    top + 20,
    width,
    content.number === undefined ? { ...label, align: 'right' } : number,
  );
}

/** As squares of the page itself: sharp at any size and the same bytes each time. */
function drawQr(sheet: Sheet, text: string, x: number, y: number): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = QR_SIZE / modules.size;
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) {
        sheet.doc.rect(x + column * side, y + row * side, side, side);
      }
    }
  }
  sheet.doc.fill('#000000');
}

/** `1C26TKT số 123` */
export function identityOf({ form, series, number }: InvoiceContent): string {
  return `${form}${series} ${words.number.toLowerCase()} ${number ?? words.notNumbered}`;
}
