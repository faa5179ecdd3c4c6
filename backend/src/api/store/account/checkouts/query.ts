import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { Account, AccountCheckout } from '../../../../contract';
import { readOrderFacts } from '../../../../lib/order-facts';
import { orderState } from '../../../../lib/order-state';
import { CHECKOUT_MODULE } from '../../../../modules/checkout';
import type CheckoutModuleService from '../../../../modules/checkout/service';
import { attachCheckouts } from '../../../../workflows/account/lib/attach-checkouts';
import { parcelsOf } from '../../checkouts/view';

const SHOWN = 50;

/** What the account has bought, newest first; what its phone has placed as a guest since is taken along. */
export async function listAccountCheckouts(
  container: MedusaContainer,
  { id, phone }: Account,
): Promise<AccountCheckout[]> {
  if (phone) await attachCheckouts(container, id, phone);
  const service: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const checkouts = await service.listCheckouts(
    { customer_id: id, state: 'placed' },
    { order: { placed_at: 'DESC' }, take: SHOWN },
  );
  const orderIds = checkouts.flatMap((checkout) => parcelsOf(checkout).map(({ order_id }) => order_id));
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [{ data }, facts] = await Promise.all([
    query.graph({ entity: 'order', fields: ['id', 'seller.name'], filters: { id: orderIds } }),
    Promise.all(orderIds.map((orderId) => readOrderFacts(container, { orderId }))),
  ]);
  const names = new Map(
    (data as unknown as { id: string; seller?: { name: string } }[]).map((row) => [
      row.id,
      row.seller?.name ?? '',
    ]),
  );
  const states = new Map(facts.flat().map((one) => [one.id, orderState(one.facts)]));
  return checkouts.map((checkout) => ({
    code: checkout.code,
    placed_at: (checkout.placed_at ?? checkout.created_at).toISOString(),
    total: checkout.total,
    orders: parcelsOf(checkout).flatMap(({ order_id }) => {
      const state = states.get(order_id);
      return state ? [{ seller_name: names.get(order_id) ?? '', state }] : [];
    }),
  }));
}
