import type { BankDecisionKind, Dong } from '../../contract';

/**
 * What may be done with money: none of it when nothing is open. A refund and a credit need a buyer whom we know; without one it can
 * only be sent back to where it came from, or be none of the market's.
 */
export function decisionsFor({
  open_amount,
  kept,
  has_buyer,
}: {
  open_amount: Dong;
  kept: boolean;
  has_buyer: boolean;
}): BankDecisionKind[] {
  if (open_amount === 0) return [];
  if (!has_buyer) return ['attach', 'return', 'set_aside'];
  return kept ? ['attach', 'refund'] : ['attach', 'refund', 'keep'];
}
