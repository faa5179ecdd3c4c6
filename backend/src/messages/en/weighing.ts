import type * as vi from '../vi/weighing';

/** Goods that are weighed when they are packed. */
export const weighing: typeof vi.weighing = {
  nothing: 'There is nothing to weigh in this order.',
  before:
    'This order was weighed before. If that was a mistake, call the buyer and the operator of the market.',
  first: 'This order has goods that are priced by their weight. Write down what they weigh before you pack.',
  no_weight: 'Write down how many grams this item weighs.',
  too_light: (least: number) =>
    `Lighter than promised: at least ${least.toLocaleString('en-GB')} g. Choose another piece, or cancel the order and say why.`,
  adjustment: 'Weighed less',
};
