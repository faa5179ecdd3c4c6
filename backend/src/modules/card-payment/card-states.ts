export type CardPaymentState = 'open' | 'paid' | 'closed';
export type CardEventName = 'succeeded' | 'ended';

/**
 * Every change that the entry of a card can go through at Stripe. Nothing leads out of `paid`, so a failure that is told late changes
 * nothing; out of `closed` nothing but money, so a payment that slipped in at the last moment is not lost.
 */
export const CARD_TRANSITIONS: readonly {
  from: CardPaymentState;
  event: CardEventName;
  to: CardPaymentState;
}[] = [
  { from: 'open', event: 'succeeded', to: 'paid' },
  { from: 'closed', event: 'succeeded', to: 'paid' },
  { from: 'open', event: 'ended', to: 'closed' },
];

/** From where an event leads, and to what. */
export function cardMove(event: CardEventName): { from: CardPaymentState[]; to: CardPaymentState } {
  const rows = CARD_TRANSITIONS.filter((row) => row.event === event);
  const [first] = rows;
  if (!first) throw new Error(`No way for ${event}.`);
  return { from: rows.map(({ from }) => from), to: first.to };
}
