import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework';
import { OrderWorkflowEvents } from '@medusajs/framework/utils';
import { outsideLocks } from '../lib/outside-locks';
import { cancelRequestsOf } from '../workflows/checkout/cancel-requests';

/** An operator may cancel an unpaid order in Medusa's own dashboard: its QR must not go on asking for money. */
export default async function onOrderCanceled({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await outsideLocks(() => cancelRequestsOf(container, event.data.id));
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.CANCELED };
