import type { MedusaContainer } from '@medusajs/framework/types';
import { notFound } from '../../../lib/errors';
import { messages } from '../../../messages';
import { AFTER_SALE_MODULE } from '../../../modules/after-sale';
import type AfterSaleModuleService from '../../../modules/after-sale/service';

/** Whose refund it must be: of a checkout's buyer, of a stall, or one that the platform pays. */
export type RefundOwner = { checkout_id: string } | { seller_id: string } | { payee: 'platform' };

/** @throws MarketError 404 when there is no such refund, or it is somebody else's */
export async function findRefund(container: MedusaContainer, id: string, owner: RefundOwner) {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const [refund] = await service.listRefundDues({ id, ...owner }, { take: 1 });
  if (!refund) throw notFound('refund_not_found', messages.afterSale.refund_not_found);
  return refund;
}
