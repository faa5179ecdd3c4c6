import type { OrderState } from '../../contract';

/** Until when each side may cancel: the buyer until the goods are packed, the stall until they have left the house. */
const CANCELLABLE: Record<'buyer' | 'seller', readonly OrderState[]> = {
  buyer: ['awaiting_payment', 'to_pack'],
  seller: ['awaiting_payment', 'to_pack', 'packed'],
};

export function mayCancel(state: OrderState, by: 'buyer' | 'seller'): boolean {
  return CANCELLABLE[by].includes(state);
}
