/** Money that a person says has arrived, with the bank's reference: no bank has told of it (yet). */
export const BY_HAND = 'by_hand';

/** Money read from a bank's statement that a person brought. */
export const STATEMENT = 'statement';
