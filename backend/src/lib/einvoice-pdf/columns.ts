import type { InvoiceForm, InvoiceLine } from '../einvoice/invoice-content';
import { writeDecimal } from './figures';
import { INNER, type TextStyle } from './sheet';
import { words } from './words';

export interface Column {
  head: string;
  /** The row of column numbers below the heads, as on every printed form. */
  number: string;
  width: number;
  style: TextStyle;
  /** What stands in the cell; `position` counts from 1 and passes over remarks. */
  cell: (line: InvoiceLine, position: number | null) => string;
}

const FIGURE: TextStyle = { font: 'figure', size: 9, align: 'right' };
const TEXT: TextStyle = { font: 'text', size: 9, lineGap: 0.5 };

/** A discount reduces the total, so it is shown with the sign that it has there. */
export function signedAmount(line: InvoiceLine): number {
  return line.kind === 'discount' ? -line.amount : line.amount;
}

export function columnsOf(form: InvoiceForm): Column[] {
  const { columns: heads } = words;
  const withVat = form === '1';
  const fixed: Column[] = [
    {
      head: heads.unit,
      number: '3',
      width: 48,
      style: { ...TEXT, align: 'center' },
      cell: (line) => line.unit ?? '',
    },
    {
      head: heads.quantity,
      number: '4',
      width: 54,
      style: FIGURE,
      cell: (line) => (line.quantity === undefined ? '' : writeDecimal(line.quantity)),
    },
    {
      head: heads.unitPrice,
      number: '5',
      width: 80,
      style: FIGURE,
      cell: (line) => (line.unitPrice === undefined ? '' : writeDecimal(line.unitPrice)),
    },
    {
      head: withVat ? heads.amountBeforeVat : heads.amount,
      number: '6 = 4 × 5',
      width: 84,
      style: FIGURE,
      cell: (line) => (line.kind === 'note' ? '' : writeDecimal(signedAmount(line))),
    },
    ...(withVat
      ? [
          {
            head: heads.rate,
            number: '7',
            width: 46,
            style: { ...FIGURE, align: 'center' as const },
            cell: (line: InvoiceLine) => line.vatRate ?? '',
          },
        ]
      : []),
  ];
  const index: Column = {
    head: heads.index,
    number: '1',
    width: 28,
    style: { ...FIGURE, align: 'center' },
    cell: (_line, position) => (position === null ? '' : String(position)),
  };
  const taken = [index, ...fixed].reduce((sum, { width }) => sum + width, 0);
  const name: Column = {
    head: heads.name,
    number: '2',
    width: INNER - taken,
    style: TEXT,
    cell: (line) => line.name,
  };
  return [index, name, ...fixed];
}
