import type { Dong } from '../../contract';
import type { InvoiceContent, VatTotals } from '../einvoice/invoice-content';
import { writeDecimal } from './figures';
import { COLOUR, INNER, PAGE, type Sheet, type TextStyle } from './sheet';
import { words } from './words';

const ROW = 16;
const PAD = 5;
const AMOUNT_WIDTH = 108;
const TEXT: TextStyle = { font: 'text', size: 9 };
const HEAD: TextStyle = { font: 'strong', size: 8 };
const STRONG: TextStyle = { font: 'strong', size: 10 };
const FIGURE: TextStyle = { font: 'figure', size: 9, align: 'right' };
const STRONG_FIGURE: TextStyle = { font: 'strongFigure', size: 9.5, align: 'right' };
const PAYABLE: TextStyle = { font: 'strongFigure', size: 11.5, align: 'right', colour: COLOUR.basalt };
const WORDS: TextStyle = { font: 'italic', size: 9.5 };

/** Height of what `drawTotals` will draw, in points. */
export function measureTotals(sheet: Sheet, content: InvoiceContent): number {
  const rows = rateRows(content) + plainRows(content).length;
  return rows * ROW + ROW + 5 + wordsHeight(sheet, content) + 16;
}

/** VAT by rate, discount, fees, what is to be paid, and that in words. */
export function drawTotals(sheet: Sheet, content: InvoiceContent): void {
  const top = sheet.y;
  if (content.totals.vat) drawRates(sheet, content.totals.vat);
  for (const [label, amount] of plainRows(content)) drawRow(sheet, label, amount, TEXT, FIGURE);
  sheet.fill(PAGE.left, sheet.y, INNER, ROW + 5, COLOUR.head);
  sheet.y += 2.5;
  drawRow(sheet, words.payable, content.totals.payable, STRONG, PAYABLE);
  sheet.y += 2.5;
  sheet.frame(PAGE.left, top, INNER, sheet.y - top, COLOUR.line);
  const label = `${words.inWords}: `;
  sheet.put(label + content.totals.inWords, PAGE.left, sheet.y + 6, INNER, WORDS);
  sheet.y += wordsHeight(sheet, content) + 16;
}

function wordsHeight(sheet: Sheet, { totals }: InvoiceContent): number {
  return sheet.measure(`${words.inWords}: ${totals.inWords}`, INNER, WORDS);
}

function rateRows({ totals }: InvoiceContent): number {
  return totals.vat ? totals.vat.byRate.length + 2 : 0;
}

function plainRows({ totals, fees }: InvoiceContent): [label: string, amount: Dong][] {
  return [
    ...(totals.discount === 0 ? [] : [[words.discount, totals.discount] satisfies [string, Dong]]),
    ...fees.map(({ name, amount }): [string, Dong] => [name, amount]),
  ];
}

function drawRates(sheet: Sheet, vat: VatTotals): void {
  const { byRate } = words;
  const first = sheet.y;
  sheet.fill(PAGE.left, first, INNER, ROW, COLOUR.head);
  drawAmounts(sheet, byRate.title, [byRate.beforeVat, byRate.vat, byRate.total], HEAD, {
    ...HEAD,
    align: 'right',
  });
  for (const { rate, beforeVat, vat: tax } of vat.byRate) {
    const amounts = [beforeVat, tax, beforeVat + tax].map(writeDecimal);
    drawAmounts(sheet, words.rates[rate], amounts, TEXT, FIGURE);
  }
  const sums = [vat.beforeVat, vat.vat, vat.beforeVat + vat.vat].map(writeDecimal);
  drawAmounts(sheet, byRate.sum, sums, { ...TEXT, font: 'strong' }, STRONG_FIGURE);
  for (let column = 1; column <= 3; column++) {
    const x = PAGE.left + INNER - column * AMOUNT_WIDTH;
    sheet.rule(x, first, x, sheet.y, COLOUR.line, 0.4);
  }
  sheet.rule(PAGE.left, sheet.y, PAGE.left + INNER, sheet.y, COLOUR.line, 0.4);
}

function drawAmounts(
  sheet: Sheet,
  label: string,
  amounts: string[],
  labelStyle: TextStyle,
  amountStyle: TextStyle,
): void {
  const right = PAGE.left + INNER;
  if (sheet.y > PAGE.top) sheet.rule(PAGE.left, sheet.y, right, sheet.y, COLOUR.hair, 0.4);
  const y = sheet.y + 2.5;
  sheet.put(label, PAGE.left + PAD, y, INNER - amounts.length * AMOUNT_WIDTH - 2 * PAD, labelStyle);
  amounts.forEach((amount, index) => {
    const x = right - (amounts.length - index) * AMOUNT_WIDTH;
    sheet.put(amount, x + PAD, y, AMOUNT_WIDTH - 2 * PAD, amountStyle);
  });
  sheet.y += ROW;
}

function drawRow(sheet: Sheet, label: string, amount: Dong, text: TextStyle, figure: TextStyle): void {
  const width = INNER - AMOUNT_WIDTH - 3 * PAD;
  sheet.put(`${label}:`, PAGE.left + PAD, sheet.y + 2, width, { ...text, align: 'right' });
  sheet.put(
    writeDecimal(amount),
    PAGE.left + INNER - AMOUNT_WIDTH + PAD,
    sheet.y + 2,
    AMOUNT_WIDTH - 2 * PAD,
    figure,
  );
  sheet.y += ROW;
}
