import type { MedusaContainer } from '@medusajs/framework/types';
import type { FieldError, Weighing, WeighOrderRequest } from '../../contract';
import { refundText } from '../../lib/after-sale/refund-text';
import { AfterSaleRules } from '../../lib/after-sale/rules';
import { type OrderAfterSale, readOrderAfterSale, refundMethodOf } from '../../lib/after-sale/sold-order';
import { now } from '../../lib/clock';
import { conflict, invalidInput, notFound } from '../../lib/errors';
import { amountOff } from '../../lib/weighing/amount-off';
import { readWeighings } from '../../lib/weighing/read-weighings';
import { messages } from '../../messages';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import { finishWeighing } from './finish-weighing';
import type { OrderActionInput } from './types';
import { underOrderLock } from './under-order-lock';

/** Scales of stalls show no more. */
const MOST_GRAMS = 1_000_000;

/**
 * The stall says what the weighed goods of an order weigh, once, before they are packed. The buyer has agreed to a price for the most; what
 * is missing of that is let off: a refund falls due, or less cash is asked for. Saying the same twice is no fault.
 * @throws MarketError 404 for an order of another stall, 409 when it is not the time for it or other weights stand there, 400 for a
 * line that lacks its weight or is lighter than was promised
 */
export async function weighOrder(
  container: MedusaContainer,
  { order_id, seller_id, actor_id, lines }: OrderActionInput & WeighOrderRequest,
): Promise<void> {
  await underOrderLock(container, order_id, async () => {
    const order = await readOrderAfterSale(container, order_id);
    if (order?.seller_id !== seller_id) throw notFound('order_not_found', messages.order.not_found);
    const weighing = (await readWeighings(container, [order_id])).get(order_id);
    if (!weighing) throw conflict('nothing_to_weigh', messages.weighing.nothing);
    if (weighing.weighed_at) return demandSame(weighing, lines);
    if (order.state !== 'to_pack') {
      throw conflict(`order_${order.state}`, messages.order.not_now[order.state], { state: order.state });
    }
    const amounts = check(weighing, lines).map(({ line_id, grams, most }) => {
      const total = order.lines.find((line) => line.id === line_id)?.total ?? 0;
      return { line_id, grams, amount_off: amountOff(total, most, grams) };
    });
    const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
    const at = now();
    await service.weigh({ order_id, lines: amounts, at }, refundFor(order, at), {
      kind: 'member',
      id: actor_id,
    });
  });
  await finishWeighing(container, order_id);
}

function demandSame(weighing: Weighing, lines: WeighOrderRequest['lines']): void {
  const same = weighing.lines.every(({ line_id, grams }) =>
    lines.some((line) => line.line_id === line_id && line.grams === grams),
  );
  if (!same) throw conflict('weighed_before', messages.weighing.before);
}

function check(weighing: Weighing, lines: WeighOrderRequest['lines']) {
  const wrong: FieldError[] = [];
  const weighed = weighing.lines.flatMap(({ line_id, most, least }) => {
    const index = lines.findIndex((line) => line.line_id === line_id);
    const grams = lines[index]?.grams;
    const field = `lines.${index < 0 ? lines.length : index}.grams`;
    if (grams === undefined || grams > MOST_GRAMS) {
      wrong.push({ field, code: 'no_weight', message: messages.weighing.no_weight });
      return [];
    }
    if (grams < least) wrong.push({ field, code: 'too_light', message: messages.weighing.too_light(least) });
    return [{ line_id, grams, most }];
  });
  if (wrong.length > 0) throw invalidInput(wrong);
  return weighed;
}

/** Cash that nobody has paid yet is asked for less instead. */
function refundFor(order: OrderAfterSale, at: Date) {
  if (order.paid === 0 && order.request?.state !== 'paid') return null;
  return {
    order_id: order.id,
    checkout_id: order.checkout_id,
    seller_id: order.seller_id,
    payee: order.payee,
    method: refundMethodOf(order),
    refund_account: null,
    transfer_text: refundText(order.checkout_code),
    due_at: at,
    due_by: AfterSaleRules.on(at).refundBy(at),
  };
}
