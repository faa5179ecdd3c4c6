import type * as vi from '../vi/checkout';

export const checkout: typeof vi.checkout = {
  not_found: 'No order was found with this code and phone number. Please check both.',
  too_many_attempts: 'Too many wrong attempts. Please try again in 15 minutes.',
  problems: 'Some goods cannot be had. Nothing was ordered; please look at the basket again.',
  total_changed: 'A price or fee has changed. Nothing was ordered; please check the total and order again.',
  in_progress: 'This order is being processed. Please wait a few seconds; it is never placed twice.',
  key_reused: 'This request was used for another basket. Please reload the page and order again.',
  busy: 'Many people are buying the same goods. Nothing was ordered; please try again in a few seconds.',
  card: {
    line: (code, number) => `Order ${code}, parcel ${number}`,
    description: (code) => `Chợ Phiên, order ${code}`,
    nothing_awaited: 'This order no longer waits for a card payment. Please reload the page of the order.',
    off: 'The market takes no cards at present. Your order is kept; you may cancel it and order again, by transfer or cash.',
    silent:
      'The card gateway could not be reached. Your order is kept and no card was charged; please try again in a few minutes.',
    refund_failed: 'Refund to card failed',
  },
  field: {
    phone: 'This phone number is not right; for example 0912 345 678.',
    unknown_province: 'This province is not on the current list.',
    unknown_commune: 'This commune is not in the chosen province.',
    missing_group: 'A stall still needs its delivery and payment chosen.',
    unknown_group: 'This stall is not in the basket.',
    delivery: 'This delivery cannot be had for the chosen address.',
    payment: 'The stall does not take this payment.',
    over_limit: 'A QR transfer must be below 500 million đồng. Please pay otherwise or split the order.',
    nothing_to_transfer:
      'Vouchers cover all of it, so there is nothing to transfer. Choose to pay on delivery.',
    under_card_limit: 'A card payment must be at least 15,000 đồng. Please pay otherwise.',
    over_card_limit:
      'A card payment must be below 100 million đồng. Please pay otherwise or split the order.',
    too_large: 'This order is too large for the market. Please call the stall.',
  },
};
