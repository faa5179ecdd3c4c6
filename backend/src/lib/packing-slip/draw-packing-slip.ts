import type { SellerOrder } from '../../contract';
import { messages } from '../../messages';
import { BOTTOM, COLOUR, INNER, PAGE, Sheet, type TextStyle } from '../einvoice-pdf/sheet';
import { nationalPhone } from '../phone';

const BLACK = '#000000';
const TEXT: TextStyle = { font: 'text', size: 10.5, colour: BLACK };
const STRONG: TextStyle = { ...TEXT, font: 'strong', size: 12 };
const SMALL: TextStyle = { ...TEXT, size: 9, colour: COLOUR.soft };
const FIGURE: TextStyle = { ...TEXT, font: 'figure', align: 'right' };

const BOX = 12;
const COLUMNS = { item: PAGE.left + 24, quantity: 40, amount: 90 } as const;
const AMOUNT_X = PAGE.left + INNER - COLUMNS.amount;
const QUANTITY_X = AMOUNT_X - COLUMNS.quantity;

/** The sheet that goes into a parcel, as a PDF of A4 pages: black on white, a box to tick for each line. */
export function drawPackingSlip(order: SellerOrder): Promise<Buffer> {
  const words = messages.packingSlip;
  const sheet = new Sheet({
    title: words.title(order.checkout_code),
    author: order.seller.name,
    subject: words.heading,
    keywords: order.checkout_code,
    createdAt: new Date(order.placed_at),
  });
  drawHead(sheet, order);
  drawPeople(sheet, order);
  if (order.note) drawNote(sheet, order.note);
  drawLines(sheet, order);
  drawTotals(sheet, order);
  return sheet.bytes();
}

function drawHead(sheet: Sheet, { checkout_code, placed_at }: SellerOrder): void {
  const words = messages.packingSlip;
  sheet.put(words.heading, PAGE.left, sheet.y, INNER, { ...STRONG, size: 16 });
  sheet.put(checkout_code, PAGE.left, sheet.y - 2, INNER, { ...STRONG, size: 20, align: 'right' });
  const when = new Date(placed_at).toLocaleString('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  sheet.put(`${words.placed_at} ${when}`, PAGE.left, sheet.y + 24, INNER, SMALL);
  sheet.y += 44;
  sheet.rule(PAGE.left, sheet.y, PAGE.left + INNER, sheet.y, BLACK, 1.5);
  sheet.y += 10;
}

function drawPeople(sheet: Sheet, { seller, buyer }: SellerOrder): void {
  const words = messages.packingSlip;
  const half = INNER / 2 - 8;
  const right = PAGE.left + INNER / 2 + 8;
  const place = `${buyer.street}, ${buyer.place.commune_name}, ${buyer.place.province_name}`;
  const heights = [
    column(sheet, PAGE.left, half, words.from, [seller.name, nationalPhone(seller.phone)], ''),
    column(sheet, right, half, words.to, [buyer.name, nationalPhone(buyer.phone)], place),
  ];
  sheet.y += Math.max(...heights) + 10;
}

/** A heading, strong lines, and what stands below them. Answers its height. */
function column(
  sheet: Sheet,
  x: number,
  width: number,
  heading: string,
  strong: string[],
  below: string,
): number {
  let y = sheet.y;
  y += sheet.put(heading, x, y, width, SMALL) + 2;
  for (const line of strong) y += sheet.put(line, x, y, width, STRONG);
  if (below) y += sheet.put(below, x, y, width, TEXT);
  return y - sheet.y;
}

function drawNote(sheet: Sheet, note: string): void {
  const text = `${messages.packingSlip.note}: ${note}`;
  const height = sheet.measure(text, INNER - 16, TEXT) + 12;
  makeRoom(sheet, height);
  sheet.frame(PAGE.left, sheet.y, INNER, height, BLACK);
  sheet.put(text, PAGE.left + 8, sheet.y + 6, INNER - 16, TEXT);
  sheet.y += height + 10;
}

function drawLines(sheet: Sheet, { lines }: SellerOrder): void {
  const words = messages.packingSlip;
  const width = QUANTITY_X - COLUMNS.item - 8;
  sheet.put(words.item, COLUMNS.item, sheet.y, width, SMALL);
  sheet.put(words.quantity, QUANTITY_X, sheet.y, COLUMNS.quantity, { ...SMALL, align: 'right' });
  sheet.put(words.amount, AMOUNT_X, sheet.y, COLUMNS.amount, { ...SMALL, align: 'right' });
  sheet.y += 16;
  for (const line of lines) {
    const name = [line.title, line.variant_title].filter(Boolean).join(', ');
    const height = Math.max(sheet.measure(name, width, TEXT), BOX) + 8;
    makeRoom(sheet, height);
    sheet.rule(PAGE.left, sheet.y, PAGE.left + INNER, sheet.y, COLOUR.line);
    const y = sheet.y + 5;
    sheet.frame(PAGE.left, y, BOX, BOX, BLACK, 0.8);
    sheet.put(name, COLUMNS.item, y, width, TEXT);
    sheet.put(String(line.quantity), QUANTITY_X, y, COLUMNS.quantity, { ...FIGURE, font: 'strongFigure' });
    sheet.put(money(line.total), AMOUNT_X, y, COLUMNS.amount, FIGURE);
    sheet.y += height;
  }
  sheet.rule(PAGE.left, sheet.y, PAGE.left + INNER, sheet.y, COLOUR.line);
  sheet.y += 8;
}

function drawTotals(sheet: Sheet, order: SellerOrder): void {
  const words = messages.packingSlip;
  const rows: [string, string][] = [
    [words.goods, money(order.goods_total)],
    [words.delivery(order.delivery_name), money(order.delivery_fee)],
    ...(order.discount_total > 0
      ? [[words.discount, `−${money(order.discount_total)}`] as [string, string]]
      : []),
    [words.total, money(order.total)],
  ];
  makeRoom(sheet, rows.length * 16 + 80);
  for (const [name, value] of rows) {
    sheet.put(name, PAGE.left, sheet.y, AMOUNT_X - PAGE.left - 12, { ...TEXT, align: 'right' });
    sheet.put(value, AMOUNT_X, sheet.y, COLUMNS.amount, FIGURE);
    sheet.y += 16;
  }
  sheet.y += 8;
  sheet.frame(PAGE.left, sheet.y, INNER, 32, BLACK, 1.5);
  sheet.put(payment(order), PAGE.left, sheet.y + 8, INNER, { ...STRONG, size: 13, align: 'center' });
  sheet.y += 44;
  sheet.put(words.thanks, PAGE.left, sheet.y, INNER, SMALL);
}

/** What whoever brings the parcel has to know: a transfer that has not come is nothing to collect at the door. */
function payment({ paid, payment_method, total }: SellerOrder): string {
  const words = messages.packingSlip;
  if (paid) return words.paid;
  return payment_method === 'cod' ? words.collect(money(total)) : words.unpaid;
}

function makeRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height > BOTTOM) sheet.addPage();
}

/** Whole đồng: `1.284.000 ₫`. */
function money(amount: number): string {
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} ₫`;
}
