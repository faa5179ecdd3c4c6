import type * as vi from '../vi/voucher';

export const voucher: typeof vi.voucher = {
  unknown: (code) => `The market has no voucher “${code}”. Please check it.`,
  stopped: (code) => `Voucher “${code}” is no longer valid.`,
  not_yet: (code, day) => `Voucher “${code}” is valid from ${day}.`,
  ended: (code) => `Voucher “${code}” has expired.`,
  used_up: (code) => `Voucher “${code}” is used up.`,
  used_by_you: (code) => `You have used voucher “${code}” as often as one may. Remove it and order again.`,
  needs_email: (code) => `Voucher “${code}” is counted by e-mail address. Give yours and order again.`,
  used_up_meanwhile: (code) =>
    `Voucher “${code}” has just been used up. Nothing was ordered; look at the total and order again.`,
  below_minimum: (code, missing) => `Voucher “${code}” does not apply yet: goods for ${missing} are missing.`,
  no_such_stall: (code, stall) => `Voucher “${code}” is for the stall “${stall}” only.`,
  no_such_goods: (code) => `Voucher “${code}” does not apply to the goods in the basket.`,
  other_is_better: (code) => `Voucher “${code}” does not apply: another one takes more off the delivery fee.`,
  one_of_a_kind: (other) => `The basket has voucher “${other}” of the same kind. Remove that one first.`,
  too_many: 'A basket takes at most 10 vouchers.',
  not_in_basket: 'This voucher is not in the basket.',
  money: (amount) => `${amount} ₫`,
  field: {
    code: 'A code has 4 to 20 letters, digits or hyphens, such as MUAVAI-10.',
    code_taken: 'The market has this code already. Choose another one.',
    percentage: 'From 1 to 100 per cent.',
    amount: 'A whole amount from 1.000 ₫.',
    one_budget: 'Choose one of both: a limit for each buyer, or for the whole amount.',
    dates: 'The last day must not be before the first one, nor past.',
    products: 'One of the products is not of this stall.',
  },
  not_found: 'The stall has no such voucher.',
  promise: {
    percentage: (value) => `${value}% off`,
    fixed: (amount) => `${amount} ₫ off`,
    delivery_percentage: (value) => `${value}% off delivery`,
    delivery_fixed: (amount) => `${amount} ₫ off delivery`,
    delivery_free: 'Free delivery',
    buyget: 'Buy together and save',
  },
};
