/** Which order, for whom: a step refuses an order of another seller as if it did not exist. */
export interface OrderActionInput {
  order_id: string;
  seller_id: string;
  /** The member who acts. */
  actor_id: string;
}

/** The key under which an order's parcels are changed, by one at a time. */
export function parcelLock(orderId: string): string {
  return `order-parcels:${orderId}`;
}

/** Seconds; a waiter learns after `timeout` that somebody else is at it, a crashed holder is forgotten after `ttl`. */
export const PARCEL_LOCK = { timeout: 15, ttl: 60, retryInterval: 0.05 };
