import type { MedusaContainer } from '@medusajs/framework/types';
import {
  ChangeActionType,
  ContainerRegistrationKeys,
  Modules,
  OrderChangeType,
} from '@medusajs/framework/utils';
import { roundDong } from '../../lib/money';
import { dropOpenChanges } from '../../lib/open-changes';

interface Row {
  summary?: { pending_difference?: number | string | null } | null;
  payment_collections?: { id: string }[] | null;
}

/**
 * Credits a living order with what was refunded beyond what it owes, as Medusa's own refund does: else it would ask for that money again.
 * It looks at the balance only, so it can be repeated. The caller holds the order's lock.
 */
export async function balanceOrder(container: MedusaContainer, orderId: string): Promise<void> {
  await dropOpenChanges(container, orderId, OrderChangeType.CREDIT_LINE);
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'order',
    fields: ['summary.*', 'payment_collections.id'],
    filters: { id: orderId },
  });
  const [order] = data as unknown as Row[];
  const lacking = roundDong(Number(order?.summary?.pending_difference ?? 0));
  if (lacking <= 0) return;
  const orders = container.resolve(Modules.ORDER);
  const change = await orders.createOrderChange({
    order_id: orderId,
    change_type: OrderChangeType.CREDIT_LINE,
    actions: [
      {
        action: ChangeActionType.CREDIT_LINE_ADD,
        reference: 'payment_collection',
        reference_id: order?.payment_collections?.[0]?.id,
        amount: lacking,
      },
    ],
  });
  await orders.confirmOrderChange(change.id);
}
