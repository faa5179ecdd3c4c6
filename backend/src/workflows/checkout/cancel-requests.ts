import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type CheckoutModuleService from '../../modules/checkout/service';
import { settleRequests } from './settle-requests';

/**
 * Stops asking for the money of an order that was cancelled, once no order of the same transfer is left. Money that comes
 * all the same is late and waits for a person.
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
  const awaited = await checkouts.listPaymentRequests({ checkout_id: row.checkout.id, state: 'awaiting' });
  for (const request of awaited) {
    const orders = request.order_ids as unknown as string[];
    if (!orders.includes(orderId) || orders.some((id) => live.includes(id))) continue;
    if (await checkouts.cancelRequest(request.id)) await settleRequests(container, [request.id]);
  }
}
