import { messages } from '../../messages';
import type { FactLine } from '../../modules/reporting/fact-lines';

const words = messages.factExport;

interface FactColumn {
  head: string;
  width: number;
  /** Excel's own notation. */
  format?: string;
  cell: (line: FactLine) => string | number | Date | null;
}

const MONEY = '#,##0';

/** What a row of the file says, in this order. */
export const FACT_COLUMNS: FactColumn[] = [
  { head: words.columns.kind, width: 12, cell: ({ kind }) => words.kinds[kind] },
  {
    head: words.columns.day,
    width: 12,
    format: 'dd/mm/yyyy',
    cell: ({ day }) => new Date(`${day}T00:00:00Z`),
  },
  { head: words.columns.order_code, width: 20, cell: ({ order_code }) => order_code },
  { head: words.columns.seller_code, width: 16, cell: ({ seller_code }) => seller_code },
  { head: words.columns.seller_kind, width: 16, cell: ({ seller_kind }) => seller_kind },
  { head: words.columns.commune_code, width: 12, cell: ({ commune_code }) => commune_code },
  { head: words.columns.vsic, width: 10, cell: ({ vsic }) => vsic },
  { head: words.columns.channel, width: 10, cell: ({ channel }) => channel },
  { head: words.columns.payment_method, width: 12, cell: ({ payment_method }) => payment_method },
  { head: words.columns.buyer_province, width: 12, cell: ({ buyer_province }) => buyer_province },
  {
    head: words.columns.buyer_in_area,
    width: 14,
    cell: ({ buyer_in_area }) => (buyer_in_area ? words.yes : words.no),
  },
  { head: words.columns.quantity, width: 12, format: '#,##0.###', cell: ({ quantity }) => quantity },
  { head: words.columns.amount, width: 18, format: MONEY, cell: ({ amount }) => amount },
  { head: words.columns.vat, width: 16, format: MONEY, cell: ({ vat }) => vat },
  { head: words.columns.output, width: 18, format: MONEY, cell: ({ output }) => output },
];
