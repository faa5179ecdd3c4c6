import type { MedusaContainer } from '@medusajs/framework/types';
import { generateEntityId } from '@medusajs/framework/utils';
import type { FieldError, ReturnReason } from '../../contract';
import { returnableLines } from '../../lib/after-sale/returnable';
import { AfterSaleRules } from '../../lib/after-sale/rules';
import { type OrderAfterSale, readOrderAfterSale, refundMethodOf } from '../../lib/after-sale/sold-order';
import { now } from '../../lib/clock';
import { conflict, invalidInput, notFound } from '../../lib/errors';
import { messages } from '../../messages';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import type { BankAccount } from '../../modules/after-sale/types';
import { underOrderLock } from '../order/under-order-lock';

export interface AskReturn {
  checkout_id: string;
  order_id: string;
  idempotency_key: string;
  reason: ReturnReason;
  note: string;
  items: { line_id: string; quantity: number }[];
  photo_ids: string[];
  account: BankAccount | null;
}

/**
 * A buyer asks to give goods back; answers the request's id. The same key answers the same request.
 * @throws MarketError 404 for an order of somebody else, 409 when the order is not delivered or the time for it is over, 400 with the
 * fields that are wrong: more pieces than are left, a picture that is not theirs, no account
 */
export async function askReturn(container: MedusaContainer, asked: AskReturn): Promise<string> {
  return underOrderLock(container, asked.order_id, async () => {
    const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
    const order = await readOrderAfterSale(container, asked.order_id);
    if (order?.checkout_id !== asked.checkout_id)
      throw notFound('order_not_found', messages.afterSale.not_found);
    const known = await findKnown(service, asked);
    if (known) return known;
    const at = now();
    const items = await check(service, order, asked, at);
    const id = generateEntityId(undefined, 'retreq');
    await service.ask(
      {
        id,
        idempotency_key: asked.idempotency_key,
        order_id: order.id,
        checkout_id: order.checkout_id,
        seller_id: order.seller_id,
        reason: asked.reason,
        note: asked.note,
        requested_at: at,
        answer_by: AfterSaleRules.on(at).answerBy(at),
        refund_account: asked.account,
        photo_ids: asked.photo_ids,
        items,
      },
      { kind: 'buyer', id: order.checkout_id },
    );
    return id;
  });
}

async function findKnown(service: AfterSaleModuleService, asked: AskReturn): Promise<string | null> {
  const [known] = await service.listReturnRequests(
    { idempotency_key: asked.idempotency_key },
    { select: ['id', 'order_id'], take: 1 },
  );
  if (known && known.order_id !== asked.order_id) throw conflict('key_reused', messages.afterSale.key_reused);
  return known?.id ?? null;
}

async function check(service: AfterSaleModuleService, order: OrderAfterSale, asked: AskReturn, at: Date) {
  if (order.state !== 'delivered') {
    throw conflict(`order_${order.state}`, messages.afterSale.return_not_now, { state: order.state });
  }
  const lines = returnableLines(order, await service.takenBack(order.id), at);
  const wrong: FieldError[] = [];
  const items = asked.items.flatMap(({ line_id, quantity }, index) => {
    const found = lines.find(({ line }) => line.id === line_id);
    const field = `items.${index}.quantity`;
    if (!found) {
      wrong.push({ field, code: 'unknown_line', message: messages.afterSale.field.unknown_line });
      return [];
    }
    if (quantity > found.left) {
      wrong.push({ field, code: 'too_many', message: messages.afterSale.field.too_many(found.left) });
    }
    return [{ ...found, quantity }];
  });
  if (wrong.length > 0) throw invalidInput(wrong);
  const late = items.find(({ reasons }) => !reasons.some(({ reason }) => reason === asked.reason));
  if (late) throw conflict('return_deadline_passed', messages.afterSale.deadline_passed(late.line.title));
  if (order.paid > 0 && refundMethodOf(order) === 'transfer' && !asked.account) {
    throw invalidInput([
      { field: 'account.account', code: 'required', message: messages.afterSale.field.account_required },
    ]);
  }
  await checkPhotos(service, asked);
  return items.map(({ line, quantity }) => ({
    line_id: line.id,
    title: line.title,
    variant_title: line.variant_title,
    thumbnail: line.thumbnail,
    quantity,
  }));
}

async function checkPhotos(
  service: AfterSaleModuleService,
  { photo_ids, checkout_id }: AskReturn,
): Promise<void> {
  if (photo_ids.length === 0) return;
  const free = await service.listReturnPictures(
    { id: photo_ids, checkout_id, request_id: null },
    { select: ['id'], take: null },
  );
  if (free.length === photo_ids.length) return;
  throw invalidInput([
    { field: 'photo_ids', code: 'unknown_photo', message: messages.afterSale.field.unknown_photo },
  ]);
}
