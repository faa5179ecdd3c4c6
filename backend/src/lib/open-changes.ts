import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';

/**
 * Drops changes of an order that somebody began and never confirmed: Medusa refuses any other change while one is open. Nothing of them
 * counts yet. The caller holds the order's lock, so whoever began them is dead.
 */
export async function dropOpenChanges(
  container: MedusaContainer,
  orderId: string,
  changeType: string,
): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'order_change',
    fields: ['id'],
    filters: { order_id: orderId, change_type: changeType, status: ['pending', 'requested'] },
  });
  if (data.length > 0) {
    await container.resolve(Modules.ORDER).cancelOrderChange(data.map(({ id }) => id));
  }
}
