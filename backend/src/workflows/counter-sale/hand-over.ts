import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { readOrderFacts } from '../../lib/order-facts';
import { orderState } from '../../lib/order-state';
import { deliverOrderWorkflow } from '../order/deliver-order';
import { packOrderWorkflow } from '../order/pack-order';

interface SoldRow {
  metadata: { sold_by?: string } | null;
  seller: { id: string };
}

/**
 * What was sold at a counter is packed and with its buyer in the moment in which it is paid. Anything else is left alone. Both parts can be
 * repeated, so the sweeper finishes what a crash broke off.
 */
export async function handOver(container: MedusaContainer, orderId: string): Promise<void> {
  const [order] = await readOrderFacts(container, { orderId });
  if (order?.facts.channel !== 'counter') return;
  if (!['to_pack', 'packed'].includes(orderState(order.facts))) return;
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'order',
    fields: ['metadata', 'seller.id'],
    filters: { id: orderId },
  });
  const [sold] = data as unknown as SoldRow[];
  if (!sold) throw new Error(`Order ${orderId} is gone.`);
  const input = { order_id: orderId, seller_id: sold.seller.id, actor_id: sold.metadata?.sold_by ?? '' };
  await packOrderWorkflow(container).run({ input });
  await deliverOrderWorkflow(container).run({ input });
}
