import type { MedusaContainer } from '@medusajs/framework/types';
import { type MarketError, notFound } from '../../../lib/errors';
import { type KnownOrder, readOrderFacts } from '../../../lib/order-facts';
import { messages } from '../../../messages';

/** @throws MarketError 404 for what the stall has not sold at its counter, whoever else has */
export async function findSale(
  container: MedusaContainer,
  { order_id, seller_id }: { order_id: string; seller_id: string },
): Promise<KnownOrder> {
  const [order] = await readOrderFacts(container, { orderId: order_id, sellerId: seller_id });
  if (order?.facts.channel !== 'counter') throw saleNotFound();
  return order;
}

export function saleNotFound(): MarketError {
  return notFound('sale_not_found', messages.counterSale.not_found);
}
