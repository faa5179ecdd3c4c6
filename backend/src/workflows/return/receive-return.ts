import type { MedusaContainer } from '@medusajs/framework/types';
import type { FieldError, ReceiveReturnRequest } from '../../contract';
import { refundOf } from '../../lib/after-sale/refund-amount';
import { AfterSaleRules } from '../../lib/after-sale/rules';
import { readOrderAfterSale } from '../../lib/after-sale/sold-order';
import { now } from '../../lib/clock';
import { conflict, invalidInput } from '../../lib/errors';
import { messages } from '../../messages';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import { mayReturn } from '../../modules/after-sale/return-states';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import { underOrderLock } from '../order/under-order-lock';
import { finishReturn } from './finish-return';
import { findReturn } from './lib/find-return';

export interface ReceiveReturn extends ReceiveReturnRequest {
  request_id: string;
  seller_id: string;
  /** The member who has the goods in hand. */
  actor_id: string;
}

/**
 * The goods are back with the stall. What they are worth is decided and kept first, so that a crash afterwards changes nothing
 * of it; then Medusa's return is written and the refund falls due. Saying it twice is no fault.
 * @throws MarketError 404 for a request of another stall, 409 when it is not the time for it, 400 for more pieces than were asked back
 */
export async function receiveReturn(container: MedusaContainer, received: ReceiveReturn): Promise<void> {
  const { request_id, seller_id } = received;
  const { order_id } = await findReturn(container, request_id, { seller_id });
  await underOrderLock(container, order_id, () => begin(container, received));
  await finishReturn(container, request_id);
}

async function begin(
  container: MedusaContainer,
  { request_id, seller_id, actor_id, items }: ReceiveReturn,
): Promise<void> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const request = await findReturn(container, request_id, { seller_id });
  if (request.state === 'receiving' || request.state === 'received') return;
  if (!mayReturn(request.state, 'receive')) {
    throw conflict(`return_${request.state}`, messages.afterSale.return_is[request.state], {
      state: request.state,
    });
  }
  checkQuantities(request.items, items);
  const order = await readOrderAfterSale(container, request.order_id);
  if (!order) throw new Error(`Request ${request_id} is for an order that is gone.`);
  const back = request.items.map(({ id, line_id }) => {
    const { restocked = 0, dismissed = 0 } = items.find((one) => one.id === id) ?? {};
    return { id, line_id, restocked, dismissed, quantity: restocked + dismissed };
  });
  const refund = refundOf(
    order,
    await service.receivedBefore(order.id, request_id),
    back.map(({ line_id, quantity }) => ({ id: line_id, quantity })),
    AfterSaleRules.on(request.requested_at).feeAlways(request.reason),
  );
  await service.beginReceiving(request_id, {
    items: back.map(({ id, line_id, restocked, dismissed }) => ({
      id,
      restocked,
      dismissed,
      amount: refund.lines.find((line) => line.id === line_id)?.amount ?? 0,
    })),
    delivery: refund.delivery,
    by: actor_id,
    at: now(),
  });
}

function checkQuantities(
  asked: { id: string; quantity: number }[],
  back: ReceiveReturnRequest['items'],
): void {
  const wrong = back.flatMap(({ id, restocked, dismissed }, index): FieldError[] => {
    const item = asked.find((one) => one.id === id);
    const field = `items.${index}.restocked`;
    if (!item) return [{ field, code: 'unknown_line', message: messages.afterSale.field.unknown_line }];
    if (restocked + dismissed <= item.quantity) return [];
    return [{ field, code: 'too_many', message: messages.afterSale.field.too_many(item.quantity) }];
  });
  const nothing = back.every(({ restocked, dismissed }) => restocked + dismissed === 0);
  if (wrong.length === 0 && nothing) {
    wrong.push({
      field: 'items.0.restocked',
      code: 'nothing_back',
      message: messages.afterSale.field.nothing_back,
    });
  }
  if (wrong.length > 0) throw invalidInput(wrong);
}
