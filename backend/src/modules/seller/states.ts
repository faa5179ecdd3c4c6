export type SellerState = 'pending' | 'active' | 'suspended' | 'closed';
export type SellerEvent = 'open' | 'suspend' | 'reinstate';

/** What an officer may do to a stall, by the state it is in. A suspended stall is read-only for its people and unseen by shoppers. */
const TRANSITIONS: readonly { from: SellerState; event: SellerEvent; to: SellerState }[] = [
  { from: 'pending', event: 'open', to: 'active' },
  { from: 'active', event: 'suspend', to: 'suspended' },
  { from: 'suspended', event: 'reinstate', to: 'active' },
];

/** @returns null when the event has no place in this state */
export function nextState(from: SellerState, event: SellerEvent): SellerState | null {
  return TRANSITIONS.find((one) => one.from === from && one.event === event)?.to ?? null;
}

/** The state that an event leads to: whoever is there already needs it no more. */
export function goalOf(event: SellerEvent): SellerState {
  return event === 'suspend' ? 'suspended' : 'active';
}
