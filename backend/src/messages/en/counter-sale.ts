import type * as vi from '../vi/counter-sale';

export const counterSale: typeof vi.counterSale = {
  buyer: 'Buyer at the counter',
  not_found: 'Your stall has no such sale.',
  unknown_goods: 'Your stall does not have these goods, or does not sell them any more.',
  no_weight: 'Enter how many grams these goods weigh.',
  not_weighed: 'These goods are sold by the piece; they need no weight.',
  too_heavy: (pieces, most) =>
    `The price of ${pieces} is for at most ${most.toLocaleString('en')} g. Enter more pieces and sell again.`,
  too_large: 'This is too much for one sale. Please split it.',
  nothing_to_pay: 'There is nothing to pay. Please check price and weight.',
  sold_meanwhile: (why) => `${why} Nothing was sold and no money taken; please check the quantity.`,
  paid_by_code: 'The transfer of the buyer came first. Do not take cash; if you have it, give it back.',
  voided: 'This sale was given up and its goods are back on the shelf. Please sell again.',
  paid_already: 'This sale is paid and cannot be given up. Take the goods back on the page of the order.',
  void_note: 'Given up at the counter before it was paid',
};
