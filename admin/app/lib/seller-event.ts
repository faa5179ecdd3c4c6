/** What an officer may decide on a stall, named as the backend's door names it. */
export const SELLER_EVENTS = ['suspend', 'reinstate'] as const;
export type SellerEvent = (typeof SELLER_EVENTS)[number];

/** What can be decided in this state; null when nothing can. */
export function eventFor(state: string): SellerEvent | null {
  if (state === 'active') return 'suspend';
  return state === 'suspended' ? 'reinstate' : null;
}
