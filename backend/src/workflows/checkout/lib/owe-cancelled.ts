import type { MedusaContainer } from '@medusajs/framework/types';
import { refundText } from '../../../lib/after-sale/refund-text';
import { AfterSaleRules } from '../../../lib/after-sale/rules';
import { now } from '../../../lib/clock';
import { AFTER_SALE_MODULE } from '../../../modules/after-sale';
import type AfterSaleModuleService from '../../../modules/after-sale/service';
import { collectionOf, type Settlement } from './settlement';

/**
 * An order that was cancelled in the very moment its money came was captured with nobody owing anything: the refund falls due now.
 * Answers an order that somebody cancelled before its money was captured, whose buyer is to get back what stays open; null for none.
 */
export async function oweCancelled(
  container: MedusaContainer,
  { orders, payee, method, checkout }: Settlement,
): Promise<string | null> {
  const gone = orders.filter(({ canceled_at }) => canceled_at !== null);
  if (gone.length === 0) return null;
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const cancellations = await service.listCancellations(
    { order_id: gone.map(({ id }) => id) },
    { take: null },
  );
  let uncaptured: string | null = null;
  for (const { id: source_id, order_id } of cancellations) {
    const order = gone.find(({ id }) => id === order_id);
    if (!order) continue;
    if (!collectionOf(order)?.payment?.captured_at) {
      uncaptured ??= order_id;
      continue;
    }
    const at = now();
    const refund = {
      order_id,
      checkout_id: checkout.id,
      seller_id: order.seller.id,
      payee,
      method: method === 'card' ? ('card' as const) : ('transfer' as const),
      source: 'cancellation' as const,
      source_id,
      amount: order.amount,
      refund_account: null,
      transfer_text: refundText(checkout.code),
      due_at: at,
      due_by: AfterSaleRules.on(at).refundBy(at),
    };
    await service.oweOnce(refund, { kind: 'clock', id: 'settle-requests' });
  }
  // What is open of a card goes back to the card by itself.
  return method === 'card' ? null : uncaptured;
}
