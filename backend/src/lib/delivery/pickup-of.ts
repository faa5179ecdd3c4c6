import type { PickupPlace } from '../../contract';

/** What an order's delivery says of pick-up; null for goods that are brought, and for orders of before it was said. */
export function pickupOf(data: Record<string, unknown> | null | undefined): PickupPlace | null {
  return (data?.pickup as PickupPlace | undefined) ?? null;
}
