import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type CheckoutModuleService from '../../modules/checkout/service';
import { settleRequests } from './settle-requests';

/**
 * Stops asking for the money of an order that was cancelled, once no order of the same transfer is left. Money that comes
 * all the same is late and waits for a person, and so does the order's share of what was paid before.
 */
export async function cancelRequestsOf(container: MedusaContainer, orderId: string): Promise<void> {
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'order',
    fields: ['checkout.id', 'checkout.orders.id', 'checkout.orders.canceled_at'],
    filters: { id: orderId },
  });
  const [row] = data as unknown as {
    checkout?: { id: string; orders: { id: string; canceled_at: unknown }[] };
  }[];
  if (!row?.checkout) return;
  const live = row.checkout.orders.filter(({ canceled_at }) => canceled_at === null).map(({ id }) => id);
  const requests = await checkouts.listPaymentRequests({ checkout_id: row.checkout.id }, { take: null });
  for (const { id, state, ...request } of requests) {
    const orders = request.order_ids as unknown as string[];
    if (!orders.includes(orderId)) continue;
    if (state === 'awaiting' && !orders.some((order) => live.includes(order)))
      await checkouts.cancelRequest(id);
    await settleRequests(container, [id]);
  }
}
