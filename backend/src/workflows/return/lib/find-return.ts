import type { MedusaContainer } from '@medusajs/framework/types';
import { notFound } from '../../../lib/errors';
import { messages } from '../../../messages';
import { AFTER_SALE_MODULE } from '../../../modules/after-sale';
import type AfterSaleModuleService from '../../../modules/after-sale/service';

/** Whose request it must be: of a checkout's buyer, or of a stall. */
export type ReturnOwner = { checkout_id: string } | { seller_id: string };

/** @throws MarketError 404 when there is no such request, or it is somebody else's */
export async function findReturn(container: MedusaContainer, id: string, owner: ReturnOwner) {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const [request] = await service.listReturnRequests({ id, ...owner }, { relations: ['items'], take: 1 });
  if (!request) throw notFound('return_not_found', messages.afterSale.return_not_found);
  return request;
}
