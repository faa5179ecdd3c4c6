import type { MedusaContainer } from '@medusajs/framework/types';
import { OrderChangeType } from '@medusajs/framework/utils';
import { cancelOrderWorkflow } from '@medusajs/medusa/core-flows';
import { dropOpenChanges } from '../../lib/open-changes';

/** Cancels Medusa's order and frees its goods; it may be repeated. Nothing was captured, so Medusa writes no refund. */
export async function cancelUnpaidOrder(container: MedusaContainer, orderId: string): Promise<void> {
  await dropOpenChanges(container, orderId, OrderChangeType.CREDIT_LINE);
  await cancelOrderWorkflow(container).run({ input: { order_id: orderId } });
}
