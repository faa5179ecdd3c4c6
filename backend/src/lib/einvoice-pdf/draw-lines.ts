import type { InvoiceContent, InvoiceLine } from '../einvoice/invoice-content';
import { type Column, columnsOf } from './columns';
import { BOTTOM, COLOUR, INNER, PAGE, type Sheet, type TextStyle } from './sheet';
import { words } from './words';

const PAD_X = 4;
const PAD_Y = 3.5;
const HEAD: TextStyle = { font: 'strong', size: 8, align: 'center' };
const COLUMN_NUMBER: TextStyle = { font: 'figure', size: 7, colour: COLOUR.soft, align: 'center' };
const KIND: TextStyle = { font: 'italic', size: 7.5, colour: COLOUR.soft };
/** A short invoice keeps the shape of the form: its table does not shrink below this. */
const LEAST_BODY = 150;

/** The table of goods. Heads are repeated on each page; `nextPage` begins one. */
export function drawLines(sheet: Sheet, content: InvoiceContent, nextPage: () => void): void {
  const columns = columnsOf(content.form);
  const table = new LineTable(sheet, columns);
  table.begin();
  let position = 0;
  for (const line of content.lines) {
    const place = line.kind === 'note' ? null : ++position;
    if (!table.fits(line, place)) {
      table.end();
      nextPage();
      table.begin();
    }
    table.add(line, place);
  }
  table.end(sheet.pageCount === 1 ? LEAST_BODY : 0);
}

class LineTable {
  private top = 0;
  private bodyTop = 0;

  constructor(
    private readonly sheet: Sheet,
    private readonly columns: Column[],
  ) {}

  begin(): void {
    this.top = this.sheet.y;
    const height = Math.max(...this.columns.map(({ head, width }) => this.height(head, width, HEAD)));
    this.sheet.fill(PAGE.left, this.top, INNER, height + 11, COLOUR.head);
    this.eachCell(({ head, number, width }, x) => {
      const own = this.sheet.measure(head, width - 2 * PAD_X, HEAD);
      this.sheet.put(head, x + PAD_X, this.top + (height - own) / 2, width - 2 * PAD_X, HEAD);
      this.sheet.put(number, x, this.top + height, width, COLUMN_NUMBER);
    });
    this.sheet.rule(PAGE.left, this.top + height, PAGE.left + INNER, this.top + height, COLOUR.line, 0.4);
    this.bodyTop = this.top + height + 11;
    this.sheet.rule(PAGE.left, this.bodyTop, PAGE.left + INNER, this.bodyTop, COLOUR.line);
    this.sheet.y = this.bodyTop;
  }

  fits(line: InvoiceLine, position: number | null): boolean {
    return this.sheet.y + this.rowHeight(line, position) <= BOTTOM;
  }

  add(line: InvoiceLine, position: number | null): void {
    const { sheet } = this;
    const height = this.rowHeight(line, position);
    const top = sheet.y;
    if (top > this.bodyTop) sheet.rule(PAGE.left, top, PAGE.left + INNER, top, COLOUR.hair, 0.4);
    this.eachCell((column, x, index) => {
      const text = column.cell(line, position);
      const width = column.width - 2 * PAD_X;
      const used = text ? sheet.put(text, x + PAD_X, top + PAD_Y, width, column.style) : 0;
      const kind = index === 1 ? words.lineKinds[line.kind] : null;
      if (kind) sheet.put(kind, x + PAD_X, top + PAD_Y + used, width, KIND);
    });
    sheet.y = top + height;
  }

  /** Closes the table on this page, at least `least` points below its heads. */
  end(least = 0): void {
    const { sheet } = this;
    const bottom = Math.max(sheet.y, this.bodyTop + least);
    let x: number = PAGE.left;
    for (const { width } of this.columns.slice(0, -1)) {
      x += width;
      sheet.rule(x, this.top, x, bottom, COLOUR.line, 0.4);
    }
    sheet.frame(PAGE.left, this.top, INNER, bottom - this.top, COLOUR.line);
    sheet.y = bottom;
  }

  private rowHeight(line: InvoiceLine, position: number | null): number {
    return Math.max(
      ...this.columns.map((column, index) => {
        const own = this.height(column.cell(line, position), column.width, column.style);
        const kind = index === 1 ? words.lineKinds[line.kind] : null;
        return kind ? own + this.sheet.measure(kind, column.width - 2 * PAD_X, KIND) : own;
      }),
    );
  }

  private height(text: string, width: number, style: TextStyle): number {
    return this.sheet.measure(text, width - 2 * PAD_X, style) + 2 * PAD_Y;
  }

  private eachCell(draw: (column: Column, x: number, index: number) => void): void {
    let x: number = PAGE.left;
    this.columns.forEach((column, index) => {
      draw(column, x, index);
      x += column.width;
    });
  }
}
