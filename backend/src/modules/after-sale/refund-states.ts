import type { RefundState } from '../../contract';

export type RefundEvent = 'pay' | 'cancel';

/** Every change that a refund can go through. Whatever is not here does not happen. */
export const REFUND_TRANSITIONS: readonly { from: RefundState; event: RefundEvent; to: RefundState }[] = [
  { from: 'due', event: 'pay', to: 'paid' },
  { from: 'due', event: 'cancel', to: 'cancelled' },
];

export function refundMove(event: RefundEvent): { from: RefundState; to: RefundState } {
  const row = REFUND_TRANSITIONS.find((row) => row.event === event);
  if (!row) throw new Error(`No way for ${event}.`);
  return row;
}
