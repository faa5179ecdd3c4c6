import { stream as excel, type Worksheet } from 'exceljs';
import { messages } from '../../messages';
import type { InvoiceLine } from '../einvoice/invoice-content';
import { safeText } from '../table-file/safe-text';
import { type ArchivedInvoice, fileName } from './archived-invoice';

type Cell = string | number | Date | null;

interface Column<Row> {
  head: string;
  width: number;
  /** Excel's own notation. */
  format?: string;
  cell: (row: Row) => Cell;
}

interface InvoiceRow {
  invoice: ArchivedInvoice;
  index: number;
}

interface LineRow {
  invoice: ArchivedInvoice;
  line: InvoiceLine;
  index: number;
}

const MONEY = '#,##0';
const EXACT = '#,##0.######';
const DAY = 'dd/mm/yyyy';
const words = messages.invoiceExport;
const heads = words.columns;

const identity = <Row extends { invoice: ArchivedInvoice }>(): Column<Row>[] => [
  { head: heads.form, width: 8, cell: ({ invoice }) => invoice.content.form },
  { head: heads.series, width: 10, cell: ({ invoice }) => invoice.content.series },
  { head: heads.number, width: 10, format: '0', cell: ({ invoice }) => invoice.content.number ?? null },
  { head: heads.issued_on, width: 12, format: DAY, cell: ({ invoice }) => day(invoice.content.issuedOn) },
];

const INVOICE_COLUMNS: Column<InvoiceRow>[] = [
  { head: heads.index, width: 7, format: '0', cell: ({ index }) => index },
  ...identity<InvoiceRow>(),
  { head: heads.kind, width: 12, cell: ({ invoice }) => words.kinds[invoice.kind] },
  { head: heads.relation, width: 20, cell: ({ invoice }) => relationOf(invoice) },
  { head: heads.state, width: 15, cell: ({ invoice }) => stateOf(invoice) },
  { head: heads.tax_office_code, width: 38, cell: ({ invoice }) => invoice.tax_office_code },
  { head: heads.order, width: 13, cell: ({ invoice }) => invoice.checkout_code },
  { head: heads.buyer, width: 40, cell: ({ invoice }) => safeText(buyerName(invoice)) },
  { head: heads.buyer_tax_code, width: 18, cell: ({ invoice }) => buyerTaxCode(invoice) },
  {
    head: heads.before_vat,
    width: 17,
    format: MONEY,
    cell: ({ invoice: { content } }) => content.totals.vat?.beforeVat ?? null,
  },
  {
    head: heads.vat,
    width: 15,
    format: MONEY,
    cell: ({ invoice: { content } }) => content.totals.vat?.vat ?? null,
  },
  { head: heads.total, width: 19, format: MONEY, cell: ({ invoice }) => invoice.content.totals.payable },
  { head: heads.payment, width: 12, cell: ({ invoice }) => safeText(invoice.content.paymentMethod) },
  { head: heads.lookup_code, width: 16, cell: ({ invoice }) => invoice.lookup_code },
  { head: heads.file, width: 22, cell: ({ invoice }) => fileName(invoice) },
];

const LINE_COLUMNS: Column<LineRow>[] = [
  ...identity<LineRow>(),
  { head: heads.line, width: 7, format: '0', cell: ({ index }) => index },
  { head: heads.line_kind, width: 18, cell: ({ line }) => words.line_kinds[line.kind] },
  { head: heads.name, width: 50, cell: ({ line }) => safeText(line.name) },
  { head: heads.unit, width: 12, cell: ({ line }) => (line.unit ? safeText(line.unit) : null) },
  { head: heads.quantity, width: 12, format: EXACT, cell: ({ line }) => decimal(line.quantity) },
  { head: heads.unit_price, width: 18, format: EXACT, cell: ({ line }) => decimal(line.unitPrice) },
  {
    head: heads.amount,
    width: 16,
    format: MONEY,
    cell: ({ line }) => (line.kind === 'discount' ? -line.amount : line.amount),
  },
  { head: heads.rate, width: 10, cell: ({ line }) => line.vatRate },
];

/**
 * The list of a month's invoices as XLSX, written row by row to `path`: one sheet with a row for each invoice, one with a row for each
 * of their lines. Money and numbers are numbers, days are days, names are text that nothing evaluates.
 */
export class InvoiceTable {
  private readonly book: excel.xlsx.WorkbookWriter;
  private readonly sums = { beforeVat: 0, vat: 0, payable: 0 };
  private count = 0;
  private invoices: Worksheet | undefined;
  private lines: Worksheet | undefined;

  constructor(
    path: string,
    private readonly month: string,
  ) {
    this.book = new excel.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  }

  addInvoice(invoice: ArchivedInvoice): void {
    this.invoices ??= this.openSheet(words.sheets.invoices, INVOICE_COLUMNS);
    this.count += 1;
    const { vat, payable } = invoice.content.totals;
    this.sums.beforeVat += vat?.beforeVat ?? 0;
    this.sums.vat += vat?.vat ?? 0;
    this.sums.payable += payable;
    addRow(this.invoices, INVOICE_COLUMNS, { invoice, index: this.count });
  }

  /** Call it when every invoice has been added: a sheet is closed before the next one begins, so that neither waits in memory. */
  addLines(invoice: ArchivedInvoice): void {
    if (!this.lines) {
      this.closeInvoices();
      this.lines = this.openSheet(words.sheets.lines, LINE_COLUMNS);
    }
    for (const [index, line] of invoice.content.lines.entries()) {
      addRow(this.lines, LINE_COLUMNS, { invoice, line, index: index + 1 });
    }
  }

  async end(): Promise<void> {
    if (!this.lines) this.closeInvoices();
    this.lines?.commit();
    await this.book.commit();
  }

  private openSheet<Row>(name: string, columns: Column<Row>[]): Worksheet {
    const sheet = this.book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 2 }] });
    sheet.columns = columns.map(({ width }) => ({ width }));
    const [year = '', month = ''] = this.month.split('-');
    const title = sheet.addRow([words.title(month, year)]);
    title.font = { bold: true, size: 14 };
    title.commit();
    const head = sheet.addRow(columns.map(({ head }) => head));
    head.font = { bold: true };
    head.alignment = { wrapText: true, vertical: 'middle' };
    head.commit();
    return sheet;
  }

  private closeInvoices(): void {
    this.invoices ??= this.openSheet(words.sheets.invoices, INVOICE_COLUMNS);
    const values: Record<string, Cell> = {
      [heads.buyer]: words.sum,
      [heads.before_vat]: this.sums.beforeVat,
      [heads.vat]: this.sums.vat,
      [heads.total]: this.sums.payable,
    };
    const row = this.invoices.addRow(INVOICE_COLUMNS.map(({ head }) => values[head] ?? null));
    row.font = { bold: true };
    row.eachCell((cell) => {
      if (typeof cell.value === 'number') cell.numFmt = MONEY;
    });
    row.commit();
    this.invoices.commit();
  }
}

function addRow<Row>(sheet: Worksheet, columns: Column<Row>[], of: Row): void {
  const row = sheet.addRow(columns.map(({ cell }) => cell(of)));
  columns.forEach(({ format }, index) => {
    if (format) row.getCell(index + 1).numFmt = format;
  });
  row.commit();
}

/** A day of the calendar, without a time zone to move it. */
function day(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function decimal(value: string | undefined): number | null {
  return value === undefined ? null : Number(value);
}

function stateOf({ state, test }: ArchivedInvoice): string {
  return test ? `${words.states[state]}. ${words.test}` : words.states[state];
}

function relationOf({ content: { relation } }: ArchivedInvoice): string | null {
  return relation ? `${relation.form}${relation.series}-${relation.number}` : null;
}

function buyerName({ content: { buyer } }: ArchivedInvoice): string {
  return buyer.kind === 'consumer' ? words.consumer : buyer.name;
}

function buyerTaxCode({ content: { buyer } }: ArchivedInvoice): string | null {
  return buyer.kind === 'consumer' ? null : (buyer.taxCode ?? null);
}
