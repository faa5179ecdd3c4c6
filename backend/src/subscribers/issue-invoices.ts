import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework';
import {
  ContainerRegistrationKeys,
  FulfillmentWorkflowEvents,
  OrderWorkflowEvents,
} from '@medusajs/framework/utils';
import { processOrderInvoicesWorkflow } from '../workflows/invoice/process-order-invoices';

interface EventData {
  id?: string;
  order_id?: string;
}

/** An invoice is due at hand-over, an adjustment when goods are back; the sweeper makes sure of both. */
export default async function issueInvoices({ event, container }: SubscriberArgs<EventData>): Promise<void> {
  const order_id = event.data.order_id ?? (await orderOfParcel(event.data.id, container));
  if (order_id) await processOrderInvoicesWorkflow(container).run({ input: { order_id } });
}

async function orderOfParcel(
  id: string | undefined,
  container: SubscriberArgs['container'],
): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: 'fulfillment', fields: ['order.id'], filters: { id } });
  return data[0]?.order?.id;
}

export const config: SubscriberConfig = {
  event: [FulfillmentWorkflowEvents.DELIVERY_CREATED, OrderWorkflowEvents.RETURN_RECEIVED],
};
