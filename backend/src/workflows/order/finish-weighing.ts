import type { MedusaContainer, UpdatePaymentDTO } from '@medusajs/framework/types';
import {
  ChangeActionType,
  ContainerRegistrationKeys,
  Modules,
  OrderChangeType,
} from '@medusajs/framework/utils';
import type { Dong } from '../../contract';
import { orderTotal, readOrderAfterSale } from '../../lib/after-sale/sold-order';
import { now } from '../../lib/clock';
import { liveAdjustments } from '../../lib/live-adjustments';
import { dropOpenChanges } from '../../lib/open-changes';
import { messages } from '../../messages';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import type { WeighedAmount } from '../../modules/after-sale/types';
import { underOrderLock } from './under-order-lock';

/** By this an adjustment of a line is known as what missing weight takes off its price. */
const WEIGHED = 'WEIGHED';

interface Adjustment {
  version: number;
  code: string | null;
  amount: number;
  description: string | null;
  promotion_id: string | null;
  is_tax_inclusive: boolean;
}

interface Row {
  items: { id: string; adjustments?: Adjustment[] | null }[];
  payment_collections?:
    | { id: string; amount: number; payments?: { id: string; amount: number; captured_at: unknown }[] }[]
    | null;
}

/**
 * Lets Medusa's order know what its goods weigh: an adjustment takes the missing weight off the price of its line, so that totals, invoice
 * and figures follow, and cash is asked for as much less. Every part can be repeated, so the sweeper finishes what a crash broke off.
 */
export async function finishWeighing(container: MedusaContainer, orderId: string): Promise<void> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  await underOrderLock(container, orderId, async () => {
    const [weighing] = await service.listWeighings({ order_id: orderId }, { take: 1 });
    if (!weighing || weighing.done_at) return;
    const amounts = (weighing.lines as unknown as WeighedAmount[]).filter(({ amount_off }) => amount_off > 0);
    const order = await readNative(container, orderId);
    const missing = amounts.filter(({ line_id }) =>
      order.items.every(
        ({ id, adjustments }) => id !== line_id || !adjustments?.some(({ code }) => code === WEIGHED),
      ),
    );
    if (missing.length > 0) await adjust(container, orderId, order, missing);
    if (amounts.length > 0) await askForLess(container, orderId, order);
    await service.updateWeighings({ id: weighing.id, done_at: now() });
  });
}

async function readNative(container: MedusaContainer, id: string): Promise<Row> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'order',
    fields: [
      'items.id',
      'items.adjustments.*',
      'payment_collections.id',
      'payment_collections.amount',
      'payment_collections.payments.id',
      'payment_collections.payments.amount',
      'payment_collections.payments.captured_at',
    ],
    filters: { id },
  });
  const [order] = data as unknown as Row[];
  if (!order) throw new Error(`Order ${id} was weighed, but is gone.`);
  return order;
}

async function adjust(
  container: MedusaContainer,
  order_id: string,
  order: Row,
  amounts: WeighedAmount[],
): Promise<void> {
  await dropOpenChanges(container, order_id, OrderChangeType.EDIT);
  const orders = container.resolve(Modules.ORDER);
  const change = await orders.createOrderChange({
    order_id,
    change_type: OrderChangeType.EDIT,
    actions: amounts.map(({ line_id, amount_off }) => ({
      action: ChangeActionType.ITEM_ADJUSTMENTS_REPLACE,
      details: {
        reference_id: line_id,
        adjustments: [
          ...liveAdjustments(order.items.find(({ id }) => id === line_id)?.adjustments).map(kept),
          {
            item_id: line_id,
            code: WEIGHED,
            description: messages.weighing.adjustment,
            amount: amount_off,
            is_tax_inclusive: true,
          },
        ],
      },
    })),
  });
  await orders.confirmOrderChange(change.id);
}

function kept({ code, amount, description, promotion_id, is_tax_inclusive }: Adjustment) {
  return { code, amount, description, promotion_id, is_tax_inclusive };
}

/** The module takes an amount, though its type does not say so. */
type ChangedPayment = UpdatePaymentDTO & { amount: Dong };

/** A payment that was captured stands as it is: its refund is on the list. */
async function askForLess(container: MedusaContainer, orderId: string, order: Row): Promise<void> {
  const sold = await readOrderAfterSale(container, orderId);
  if (!sold || sold.request) return;
  const amount = orderTotal(sold);
  const payments = container.resolve(Modules.PAYMENT);
  for (const collection of order.payment_collections ?? []) {
    for (const payment of collection.payments ?? []) {
      const change: ChangedPayment = { id: payment.id, amount };
      if (!payment.captured_at) await payments.updatePayment(change);
    }
    await payments.updatePaymentCollections(collection.id, { amount });
  }
}
