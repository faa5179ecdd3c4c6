/** What an officer may decide on a stall, named as the backend's door names it. */
export const SELLER_EVENTS = ['suspend', 'reinstate', 'give-notice', 'withdraw-notice'] as const;
export type SellerEvent = (typeof SELLER_EVENTS)[number];

/** What can be decided now, the milder first. */
export function eventsFor({ state, notice }: { state: string; notice: unknown }): SellerEvent[] {
  if (state === 'suspended') return ['reinstate'];
  if (state !== 'active') return [];
  return [notice ? 'withdraw-notice' : 'give-notice', 'suspend'];
}
