import type { MedusaRequest } from '@medusajs/framework/http';
import type { MedusaContainer } from '@medusajs/framework/types';
import type { Returnable, ReturnRequest } from '../../../contract';
import { toReturnRequest } from '../../../lib/after-sale/read-after-sale';
import { returnableLines } from '../../../lib/after-sale/returnable';
import { readOrderAfterSale, refundMethodOf } from '../../../lib/after-sale/sold-order';
import { now } from '../../../lib/clock';
import { notFound } from '../../../lib/errors';
import { payableBanks } from '../../../lib/nation';
import { photoOf } from '../../../lib/photo-of';
import { messages } from '../../../messages';
import { AFTER_SALE_MODULE } from '../../../modules/after-sale';
import type AfterSaleModuleService from '../../../modules/after-sale/service';
import { admit } from './access';

/** Who asks, and for which order, request or refund of the checkout. */
export async function subjectOf(req: MedusaRequest): Promise<{ checkout_id: string; id: string }> {
  return { checkout_id: await admit(req), id: req.params.id ?? '' };
}

/** @throws MarketError 404 when the checkout has no such order */
export async function readReturnable(
  container: MedusaContainer,
  { checkout_id, id }: { checkout_id: string; id: string },
): Promise<Returnable> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const order = await readOrderAfterSale(container, id);
  if (order?.checkout_id !== checkout_id) throw notFound('order_not_found', messages.afterSale.not_found);
  const lines = returnableLines(order, await service.takenBack(id), now());
  return {
    order_id: id,
    seller_name: order.seller_name,
    needs_account: order.paid > 0 && refundMethodOf(order) === 'transfer',
    banks: payableBanks(),
    lines: lines.map(({ line, left, reasons }) => ({
      line_id: line.id,
      title: line.title,
      variant_title: line.variant_title,
      photo: photoOf(line.thumbnail, line.title),
      quantity: left,
      unit_price: line.unit_price,
      reasons: reasons.map(({ reason, until }) => ({ reason, until: until.toISOString() })),
    })),
  };
}

export async function readReturn(container: MedusaContainer, id: string): Promise<ReturnRequest> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  return toReturnRequest(await service.retrieveReturnRequest(id, { relations: ['items', 'photos'] }));
}
