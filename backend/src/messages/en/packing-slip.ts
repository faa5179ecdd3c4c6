import type * as vi from '../vi/packing-slip';

export const packingSlip: typeof vi.packingSlip = {
  title: (code) => `Packing slip ${code}`,
  heading: 'Packing slip',
  placed_at: 'Placed at',
  from: 'From',
  to: 'To',
  note: 'Note',
  item: 'Item',
  quantity: 'Qty',
  amount: 'Amount',
  goods: 'Goods',
  delivery: (name) => `Delivery: ${name}`,
  discount: 'Discount',
  total: 'Total',
  paid: 'Paid; collect nothing',
  collect: (amount) => `Collect ${amount} from the receiver`,
  unpaid: 'Not paid; do not deliver yet',
  thanks: 'Thank you for buying at the market.',
};
