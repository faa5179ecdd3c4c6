import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, PromotionActions } from '@medusajs/framework/utils';
import {
  addShippingMethodToCartWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  updateCartPromotionsWorkflow,
} from '@medusajs/medusa/core-flows';
import type { BasketGroup } from '../../src/contract';
import type { NativeOrder } from './native-order';

interface Wanted {
  group: BasketGroup;
  optionId: string;
  codes: string[];
  /** Whose buyer, place and channel it has. */
  like: NativeOrder;
}

/**
 * Sells one stall's part of a basket through Medusa's own carts, as plain Medusa does.
 * @returns the order's id
 */
export async function orderThroughCart(
  container: MedusaContainer,
  { group, optionId, codes, like }: Wanted,
): Promise<string> {
  const { id: _, ...address } = like.shipping_address as Record<string, unknown>;
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id: String(like.region_id),
      sales_channel_id: String(like.sales_channel_id),
      currency_code: 'vnd',
      customer_id: String(like.customer_id),
      shipping_address: address,
      billing_address: address,
      items: group.lines.map(({ variant_id, quantity }) => ({ variant_id, quantity })),
    },
  });
  await addShippingMethodToCartWorkflow(container).run({
    input: { cart_id: cart.id, options: [{ id: optionId }] },
  });
  // Not before: a cart forgets a code that gives nothing yet, as one for the delivery does without a delivery.
  await updateCartPromotionsWorkflow(container).run({
    input: { cart_id: cart.id, promo_codes: codes, action: PromotionActions.ADD },
  });
  await createPaymentCollectionForCartWorkflow(container).run({ input: { cart_id: cart.id } });
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'cart',
    fields: ['payment_collection.id'],
    filters: { id: cart.id },
  });
  await createPaymentSessionsWorkflow(container).run({
    input: {
      payment_collection_id: String(data[0]?.payment_collection?.id),
      provider_id: 'pp_cod_cod',
    },
  });
  const { result } = await completeCartWorkflow(container).run({ input: { id: cart.id } });
  return result.id;
}
