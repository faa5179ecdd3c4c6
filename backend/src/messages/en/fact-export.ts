import type { factExport as vi } from '../vi/fact-export';

/** Words of the file of order lines. */
export const factExport: typeof vi = {
  not_found: 'This export cannot be found. Files are kept for a week; please make it again.',
  not_ready: 'The file is being made. Please wait a few minutes.',
  month_ahead: 'This month has not begun.',
  months_reversed: 'The last month must not be before the first.',
  file: (first, last, format) => `order-lines-${first === last ? first : `${first}-to-${last}`}.${format}`,
  sheet: (number) => `Order lines ${number}`,
  method_sheet: 'Method',
  columns: {
    kind: 'Kind of line',
    day: 'Day',
    order_code: 'Order, code of this file',
    seller_code: 'Stall, code of this file',
    seller_kind: 'Kind of seller',
    commune_code: 'Commune of the seller',
    vsic: 'Industry (VSIC)',
    channel: 'Sales channel',
    payment_method: 'Way of payment',
    buyer_province: 'Province of the buyer',
    buyer_in_area: 'Buyer in the area',
    quantity: 'Quantity',
    amount: 'Amount (đồng, VAT included)',
    vat: 'VAT (đồng)',
    output: 'Output M5 (đồng)',
  },
  kinds: { delivered: 'Delivered', returned: 'Returned' },
  yes: 'yes',
  no: 'no',
  method: [
    'Each row is a part of an order line that was delivered, or returned (taken off the month in which the return was closed). Days of Việt Nam.',
    'Amounts are what the buyer paid for the goods, VAT included, less discounts, without delivery fee. Net sales M1 are delivered rows less returned rows.',
    'No names, phone numbers or addresses of buyers, and no names of stalls. Codes of orders and stalls group rows of this file only and fit no other file.',
    'Single lines are confidential figures of sellers: for use in the office, not for publication; what is published must hide cells of few sellers.',
    'Read as the figures stood at the export; reports of closed months may differ by what came late.',
  ],
};
