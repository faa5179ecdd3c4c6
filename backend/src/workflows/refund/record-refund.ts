import type { MedusaContainer } from '@medusajs/framework/types';
import { PaymentEvents } from '@medusajs/framework/utils';
import { createWorkflow, transform, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { emitEventStep, refundPaymentStep } from '@medusajs/medusa/core-flows';
import type { Dong } from '../../contract';
import { type NativePayment, readOrderAfterSale } from '../../lib/after-sale/sold-order';
import { now } from '../../lib/clock';
import { sumDong } from '../../lib/money';
import { underRefundPermit } from '../../lib/refund-permit';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import { bookMovements } from '../order/book-movements';
import { underOrderLock } from '../order/under-order-lock';
import { balanceOrder } from './balance-order';

interface RefundPart {
  payment_id: string;
  amount: Dong;
  created_by: string;
  note: string;
}

/** Medusa's own workflow would go on to the order in the same run, and never again after a crash. */
const refundOnPaymentWorkflow = createWorkflow('refund-on-payment', (part: RefundPart) => {
  refundPaymentStep(part);
  const event = transform(part, ({ payment_id }) => ({ id: payment_id }));
  emitEventStep({ eventName: PaymentEvents.REFUNDED, data: event });
  return new WorkflowResponse(part);
});

/**
 * Writes a refund that a person has paid into Medusa's payments, then into its order. What of it stands there already (each native
 * refund's note names ours) is left alone, so it can be repeated until done.
 * @throws Error when the order's payments do not hold as much
 */
export async function recordRefund(container: MedusaContainer, refundId: string): Promise<void> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const { order_id } = await service.retrieveRefundDue(refundId, { select: ['id', 'order_id'] });
  await underOrderLock(container, order_id, async () => {
    const refund = await service.retrieveRefundDue(refundId);
    if (refund.state !== 'paid' || refund.recorded_at) return;
    // Money that no order took is in no payment.
    if (refund.source === 'bank_transaction') return service.markRecorded(refundId, now());
    const order = await readOrderAfterSale(container, order_id);
    if (!order) throw new Error(`Refund ${refundId} is for an order that is gone.`);
    for (const { payment_id, amount } of sharesOf(order.payments, refundId, refund.amount)) {
      const input = { payment_id, amount, note: refundId, created_by: refund.paid_by ?? '' };
      await underRefundPermit(refundId, () => refundOnPaymentWorkflow(container).run({ input }));
    }
    await bookMovements(container, order_id);
    if (!order.cancelled) await balanceOrder(container, order_id);
    await service.markRecorded(refundId, now());
  });
}

/** What is still to be written, by the payments that can bear it. */
function sharesOf(payments: NativePayment[], refundId: string, amount: Dong) {
  const written = payments.flatMap(({ refunds }) => refunds.filter(({ note }) => note === refundId));
  let left = amount - sumDong(written.map((one) => one.amount));
  const shares = payments.flatMap(({ id, captured, refunds }) => {
    const share = Math.min(left, captured - sumDong(refunds.map((one) => one.amount)));
    if (share <= 0) return [];
    left -= share;
    return [{ payment_id: id, amount: share }];
  });
  if (left > 0) throw new Error(`The payments lack ${left} đồng for the refund ${refundId}.`);
  return shares;
}
