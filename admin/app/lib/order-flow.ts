import type { OrderAction, OrderState } from '@cho-phien/backend/contract';

/** The states that an order passes on its way to the buyer, in order. */
const WAY: readonly OrderState[] = ['awaiting_payment', 'to_pack', 'packed', 'shipped', 'delivered'];

/** The state that each action leads to. */
export const LEADS_TO: Record<OrderAction, OrderState> = {
  pack: 'packed',
  ship: 'shipped',
  deliver: 'delivered',
};

export const ORDER_ACTIONS: readonly OrderAction[] = ['pack', 'ship', 'deliver'];

/** The order in which the list offers its filters: what waits for the seller comes first. */
export const ORDER_STATES: readonly OrderState[] = [
  'to_pack',
  'packed',
  'shipped',
  'awaiting_payment',
  'delivered',
  'returned',
  'expired',
  'cancelled',
];

export function parseAction(value: unknown): OrderAction | null {
  return ORDER_ACTIONS.find((action) => action === value) ?? null;
}

export function parseOrderState(value: string | null): OrderState | null {
  return ORDER_STATES.find((state) => state === value) ?? null;
}

/**
 * True when the action has been done already: a second press of the same button, or a colleague who was faster.
 * Such a press is no error.
 */
export function isDone(action: OrderAction, state: OrderState): boolean {
  return WAY.indexOf(state) >= WAY.indexOf(LEADS_TO[action]);
}
