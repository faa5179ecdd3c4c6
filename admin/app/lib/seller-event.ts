/** What an officer may decide on a stall, named as the backend's door names it. */
export type SellerEvent = 'suspend' | 'reinstate';

export function isSellerEvent(value: string): value is SellerEvent {
  return value === 'suspend' || value === 'reinstate';
}

/** What can be decided in this state; null when nothing can. */
export function eventFor(state: string): SellerEvent | null {
  if (state === 'active') return 'suspend';
  return state === 'suspended' ? 'reinstate' : null;
}
