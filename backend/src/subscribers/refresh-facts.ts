import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework';
import {
  ContainerRegistrationKeys,
  FulfillmentWorkflowEvents,
  OrderWorkflowEvents,
  PaymentEvents,
} from '@medusajs/framework/utils';
import { INVOICE_ISSUED } from '../workflows/invoice/lib/send-invoices';
import { refreshFactsWorkflow } from '../workflows/reporting/refresh-facts';

interface EventData {
  id?: string;
  order_id?: string;
}

/** Shows a delivery, a closed return, a payment or an invoice in the figures within seconds; the sweeper makes sure of it. */
export default async function refreshFacts({ event, container }: SubscriberArgs<EventData>): Promise<void> {
  const orderId = await orderOf(event.name, event.data, container);
  if (orderId) await refreshFactsWorkflow(container).run({ input: { orderId } });
}

async function orderOf(
  name: string,
  data: EventData,
  container: SubscriberArgs['container'],
): Promise<string | undefined> {
  if (data.order_id) return data.order_id;
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const filters = { id: data.id };
  if (name === PaymentEvents.CAPTURED) {
    const fields = ['payment_collection.order.id'];
    const { data: payments } = await query.graph({ entity: 'payment', fields, filters });
    return payments[0]?.payment_collection?.order?.id;
  }
  const { data: parcels } = await query.graph({ entity: 'fulfillment', fields: ['order.id'], filters });
  return parcels[0]?.order?.id;
}

export const config: SubscriberConfig = {
  event: [
    FulfillmentWorkflowEvents.DELIVERY_CREATED,
    OrderWorkflowEvents.RETURN_RECEIVED,
    PaymentEvents.CAPTURED,
    INVOICE_ISSUED,
  ],
};
