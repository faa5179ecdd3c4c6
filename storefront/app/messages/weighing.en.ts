import type * as vi from './weighing.vi';

export const weighing: typeof vi.weighing = {
  title: 'Priced by weight',
  promise:
    'The price is for the most that a piece can weigh; you never pay more. The stall weighs when it packs, and what is missing of that is refunded.',
  range: (title, least, most) => `${title}: weighs ${least} g to ${most} g`,
  notYet:
    'The stall weighs when it packs. If it is lighter than what you have paid for, the difference is refunded.',
  weighedAt: (at) => `Weighed by the stall at ${at}.`,
  between: (least, most) => `${least} g to ${most} g`,
  grams: (grams) => `${grams} g`,
  ofMost: (most) => `of the ${most} g that were charged`,
  lessBy: (amount) => `${amount} less`,
  nothingBack: 'Full weight; nothing to refund.',
  back: (amount) => `You get ${amount} back.`,
  lessCash: (amount) => `You pay ${amount} less on delivery.`,
};
