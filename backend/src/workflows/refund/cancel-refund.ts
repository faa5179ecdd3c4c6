import type { MedusaContainer } from '@medusajs/framework/types';
import { now } from '../../lib/clock';
import { conflict, forbidden } from '../../lib/errors';
import { messages } from '../../messages';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import type { Actor } from '../../modules/after-sale/types';
import { findRefund } from './lib/find-refund';

/**
 * Stall and buyer found another way, so no money is sent; the buyer sees the reason.
 * @throws MarketError 404 for a refund of another stall, 403 for one that the platform pays, 409 when it was paid or cancelled before
 */
export async function cancelRefund(
  container: MedusaContainer,
  {
    refund_id,
    seller_id,
    reason,
    actor,
  }: { refund_id: string; seller_id: string; reason: string; actor: Actor },
): Promise<void> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const { payee } = await findRefund(container, refund_id, { seller_id });
  if (payee !== seller_id) throw forbidden('refund_by_platform', messages.afterSale.refund_by_platform);
  if (await service.cancelRefund(refund_id, { reason, actor, at: now() })) return;
  const { state } = await findRefund(container, refund_id, { seller_id });
  throw conflict(`refund_${state}`, messages.afterSale.refund_is[state], { state });
}
