import type { Dong } from '../../contract';

/** Stripe takes amounts of at most eight digits, and none worth less than half a dollar; a little above that, since rates move. */
export const CARD_LEAST: Dong = 15_000;
export const CARD_MOST: Dong = 99_999_999;

/** Stands where a transfer has the account it goes to, so that what Stripe took is matched by the same rules. */
export const CARD_ACCOUNT = 'stripe';
export const CARD_CONNECTOR = 'stripe';
