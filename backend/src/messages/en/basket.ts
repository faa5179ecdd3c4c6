import type * as vi from '../vi/basket';

export const basket: typeof vi.basket = {
  expired: 'This basket has expired or is gone. Please choose your goods again.',
  placed: 'This basket has become an order. You find it on the order page.',
  empty: 'The basket is empty.',
  too_many_lines: 'A basket holds at most 100 products. Please place this order first.',
  line_gone: 'This product is no longer in the basket.',
  unknown_variant: 'This product is no longer for sale.',
  line_full: 'At most 9,999 units of a product fit into one order.',
  unknown_commune: 'This commune is not on the current list.',
  not_reached: (name, place, pickup) =>
    pickup
      ? `The stall “${name}” does not deliver to ${place} yet. You can collect the goods at the stall, or choose another place.`
      : `The stall “${name}” does not deliver to ${place} yet. Choose another place, or take its goods out of the basket.`,
  problem: {
    out_of_stock: (title) => `“${title}” is out of stock.`,
    not_enough_stock: (title, stock) => `Only ${stock} of “${title}” left.`,
    not_for_sale: (title) => `“${title}” is not for sale at the moment.`,
    gone: 'A product in the basket is no longer for sale.',
    seller_closed: (name) => `The stall “${name}” is closed for now.`,
    no_delivery: (name) => `The stall “${name}” neither delivers nor hands over goods at the moment.`,
  },
};
