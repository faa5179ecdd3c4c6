import { buildInvoice } from '../../src/lib/einvoice/build-content';
import type { Sale } from '../../src/lib/einvoice/sale';
import type { NewInvoice } from '../../src/modules/invoice/types';

/** What a household sold to somebody who gave no name. */
export const A_SALE: Sale = {
  handedOverOn: '2026-11-22',
  vatMethod: 'direct',
  seller: { name: 'Hộ kinh doanh Điểu Thị Brơi', taxCode: '070162929229', address: 'Ấp 3, xã Lộc Ninh' },
  buyer: { kind: 'consumer' },
  solutionProvider: '0100109106',
  paymentMethod: 'CK',
  lines: [
    {
      ref: 'ordli_1',
      kind: 'goods',
      name: 'Hạt điều rang muối',
      unit: 'hũ',
      quantity: '2',
      amount: 230_000,
      vatClass: '8',
    },
  ],
  discounts: [],
  fees: [],
};

/** An invoice that is due for something of this seller, to be numbered in this series. */
export function anInvoiceDue(
  cause: string,
  { seller = 'sel_1', series = 'C26TCP', day = '2026-11-22' } = {},
): NewInvoice {
  return {
    seller_id: seller,
    seller_tax_code: A_SALE.seller.taxCode,
    order_id: `order_${cause}`,
    checkout_code: 'CP-7K3M9Q',
    cause,
    kind: 'original',
    original_id: null,
    buyer_name: 'Bán cho người tiêu dùng',
    content: buildInvoice(A_SALE, { series, issuedOn: day, purpose: 'test' }),
    sale: A_SALE,
    cash_register_code: null,
    due_at: new Date(`${day}T10:00:00+07:00`),
  };
}
