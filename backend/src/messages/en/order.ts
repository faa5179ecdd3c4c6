import type * as vi from '../vi/order';

export const order: typeof vi.order = {
  item_summary: (items) => {
    const named = items.slice(0, 2).map(({ title, quantity }) => `${title} × ${quantity}`);
    const rest = items.length - named.length;
    return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
  },
  without_code: (number) => `Order ${number}`,
  door_not_now:
    'A code at the door is for cash on delivery that is packed or on its way and not paid. Please reload the page.',
  door_not_possible: 'This order cannot be paid by one transfer. Please take cash as usual.',
  not_found: 'Your stall has no such order.',
  not_now: {
    awaiting_payment: 'The order is not paid yet. Once the money arrives it moves on by itself.',
    to_pack: 'The order is not packed yet. Pack it first.',
    packed: 'The order is packed but not on its way.',
    shipped: 'The order is on its way.',
    delivered: 'The order has been delivered.',
    expired: 'The order was not paid in time and is cancelled.',
    cancelled: 'The order is cancelled.',
    returned: 'The goods of this order came back.',
  },
};
