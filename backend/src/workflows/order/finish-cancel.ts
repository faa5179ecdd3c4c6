import type { MedusaContainer } from '@medusajs/framework/types';
import { OrderWorkflowEvents } from '@medusajs/framework/utils';
import { createWorkflow, transform, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import {
  cancelOrdersStep,
  deleteReservationsByLineItemsStep,
  emitEventStep,
} from '@medusajs/medusa/core-flows';
import { type OrderAfterSale, readOrderAfterSale } from '../../lib/after-sale/sold-order';
import { now } from '../../lib/clock';
import { mayParcel } from '../../lib/parcel-state';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import { cancelRequestsOf } from '../checkout/cancel-requests';
import { settleRequests } from '../checkout/settle-requests';
import { releaseVouchers } from '../voucher/release-vouchers';
import { cancelUnpaidOrder } from './cancel-unpaid-order';
import { underOrderLock } from './under-order-lock';
import { undoParcel } from './undo-parcel';

interface PaidOrder {
  order_id: string;
  line_item_ids: string[];
}

/** Medusa's own way would write a refund that nobody has paid (D3): this frees the goods and leaves the money where it is. */
const cancelPaidOrderWorkflow = createWorkflow('cancel-paid-order', (input: PaidOrder) => {
  const lines = transform(input, ({ line_item_ids }) => line_item_ids);
  deleteReservationsByLineItemsStep(lines);
  const ids = transform(input, ({ order_id }) => ({ orderIds: [order_id] }));
  cancelOrdersStep(ids);
  const event = transform(input, ({ order_id }) => ({ id: order_id }));
  emitEventStep({ eventName: OrderWorkflowEvents.CANCELED, data: event });
  return new WorkflowResponse(input);
});

/**
 * Does what follows from a cancellation: undoes the parcels, frees the goods and the vouchers, cancels Medusa's order, stops asking for money.
 * Every part can be repeated, so the sweeper finishes what a crash broke off.
 */
export async function finishCancel(container: MedusaContainer, orderId: string): Promise<void> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  await underOrderLock(container, orderId, async () => {
    const [cancellation] = await service.listCancellations({ order_id: orderId }, { take: 1 });
    if (!cancellation || cancellation.done_at) return;
    const before = await need(container, orderId);
    if (before.request) await settleRequests(container, [before.request.id]);
    await cancelNative(container, await need(container, orderId));
    await releaseVouchers(container, orderId);
    await cancelRequestsOf(container, orderId);
    await service.markCancelled(orderId, now());
  });
}

async function cancelNative(container: MedusaContainer, order: OrderAfterSale): Promise<void> {
  if (order.cancelled) return;
  for (const { id } of order.known.parcels.filter((parcel) => mayParcel(parcel, 'undo'))) {
    await undoParcel(container, order.id, id);
  }
  if (order.paid > 0) {
    const input = { order_id: order.id, line_item_ids: order.lines.map(({ id }) => id) };
    await cancelPaidOrderWorkflow(container).run({ input });
  } else {
    await cancelUnpaidOrder(container, order.id);
  }
}

async function need(container: MedusaContainer, orderId: string): Promise<OrderAfterSale> {
  const order = await readOrderAfterSale(container, orderId);
  if (!order) throw new Error(`Order ${orderId} is to be cancelled, but gone.`);
  return order;
}
