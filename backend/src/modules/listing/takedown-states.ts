export type TakedownState = 'pending' | 'ordered' | 'dismissed' | 'lifted';
export type TakedownEvent = 'order' | 'dismiss' | 'lift';

/** What an officer decides on a request to take goods off the market. */
export const TAKEDOWN_TRANSITIONS: readonly {
  from: TakedownState | null;
  event: TakedownEvent | 'requested';
  to: TakedownState;
}[] = [
  { from: null, event: 'requested', to: 'pending' },
  { from: 'pending', event: 'order', to: 'ordered' },
  { from: 'pending', event: 'dismiss', to: 'dismissed' },
  { from: 'ordered', event: 'lift', to: 'lifted' },
];

/** @returns null when the event has no place in this state */
export function nextTakedownState(from: TakedownState, event: TakedownEvent): TakedownState | null {
  return TAKEDOWN_TRANSITIONS.find((one) => one.from === from && one.event === event)?.to ?? null;
}
