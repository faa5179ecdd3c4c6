import type { RefundState, ReturnState } from '@cho-phien/backend/contract';

/** In the order in which the list offers them: what waits for the stall comes first. */
export const RETURN_STATES: readonly ReturnState[] = [
  'requested',
  'accepted',
  'receiving',
  'received',
  'refused',
  'withdrawn',
];

export const REFUND_STATES: readonly RefundState[] = ['due', 'paid', 'cancelled'];

export function parseReturnState(value: string | null): ReturnState | null {
  return RETURN_STATES.find((state) => state === value) ?? null;
}

export function parseRefundState(value: string | null): RefundState | null {
  return REFUND_STATES.find((state) => state === value) ?? null;
}
