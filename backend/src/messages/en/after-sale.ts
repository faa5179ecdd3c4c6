import type * as vi from '../vi/after-sale';

export const afterSale: typeof vi.afterSale = {
  busy: 'Somebody else is working on this order. Nothing has changed; try again in a few seconds.',
  not_found: 'There is no such parcel. Please open the order again.',
  return_not_found: 'There is no such return request.',
  refund_not_found: 'There is no such refund.',
  photo_not_found: 'There is no such picture.',
  key_reused: 'This request was sent for another order. Load the page again and send it anew.',
  return_not_now: 'This order is not delivered yet, or has nothing left to return.',
  deadline_passed: (title) =>
    `The time to return “${title}” for this reason is over. Nothing was sent; choose another reason or call the stall.`,
  too_many_photos:
    'You have sent too many pictures without a request. They are removed after a day; try again then.',
  photo_too_large: 'The picture is too large: at most 10 MB each. Choose another one or take a smaller one.',
  return_is: {
    requested: 'The request waits for the stall.',
    accepted: 'The stall has accepted the return.',
    receiving: 'The goods are back and are being written down.',
    received: 'The goods are back with the stall; this cannot be changed any more.',
    refused: 'The stall has refused this request.',
    withdrawn: 'The buyer has withdrawn this request.',
  },
  refund_is: {
    due: 'This refund is waiting to be paid.',
    paid: 'This refund was confirmed before. Load the page again to see its reference.',
    cancelled: 'This refund was cancelled; nothing is to be paid.',
  },
  account_known: 'The account for this refund is known already. To correct it, call the stall.',
  refund_by_platform:
    'The operator of the market holds the money of this order and refunds it. The stall need not.',
  refund_by_card: "This goes back to the buyer's card by itself; nothing has to be transferred.",
  cancel_not_now: {
    awaiting_payment: 'The order awaits its payment.',
    to_pack: 'The order waits to be packed.',
    packed: 'The stall has packed the order, so you cannot cancel it yourself any more. Call the stall.',
    shipped: 'The goods are on their way and cannot be cancelled. You may refuse them or ask for a return.',
    delivered: 'The order is delivered and cannot be cancelled. You may ask for a return.',
    expired: 'The order was not paid in time and is cancelled.',
    cancelled: 'The order was cancelled before.',
    returned: 'The goods of this order came back.',
  },
  field: {
    unknown_line: 'The order has no such item.',
    too_many: (left) =>
      left === 0 ? 'Nothing of this item is left to return.' : `Only ${left} can be returned.`,
    nothing_back: 'Say how many came back. If nothing did, refuse the request and say why.',
    nothing_chosen: 'Choose at least one item and how many of it to return.',
    same_twice: 'Name each item once.',
    account_required: 'Say which account the money shall go to.',
    bank: 'This bank is not in the list of instant transfers.',
    account: 'An account number has 6 to 19 digits or letters, without spaces.',
    holder: 'The holder’s name has letters and spaces, as the banking app shows it.',
    unknown_photo: 'A picture cannot be used any more. Choose the pictures again.',
    photo_type: 'This file is no readable JPEG, PNG or WebP picture. Choose another one.',
    reference: 'A reference has 4 to 40 letters, digits, hyphens or dots, as the bank writes it.',
  },
};
