import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { now } from '../../lib/clock';
import { conflict, forbidden } from '../../lib/errors';
import { mendEach } from '../../lib/mend-each';
import { messages } from '../../messages';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import type { Actor } from '../../modules/after-sale/types';
import { findRefund, type RefundOwner } from './lib/find-refund';
import { recordRefund } from './record-refund';

/** A person has sent the money back. `{id, order_id}` */
export const REFUND_PAID = 'refund.paid';

export interface PayRefund {
  refund_id: string;
  owner: RefundOwner;
  /** The bank's reference of the transfer. */
  reference: string;
  actor: Actor;
}

/**
 * A person says that the money was sent, with the bank's reference: the first one decides, in one compare-and-set. Medusa's payment
 * follows; what fails there is left to the sweeper.
 * @throws MarketError 404 for a refund of another stall, 403 for one that the platform pays, 409 when it was paid or cancelled before, or
 * goes back to a card by itself
 */
export async function payRefund(
  container: MedusaContainer,
  { refund_id, owner, reference, actor }: PayRefund,
) {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const refund = await findRefund(container, refund_id, owner);
  if ('seller_id' in owner && refund.payee !== owner.seller_id) {
    throw forbidden('refund_by_platform', messages.afterSale.refund_by_platform);
  }
  if (refund.method === 'card') throw conflict('refund_by_card', messages.afterSale.refund_by_card);
  const outcome = await service.payRefund(refund_id, { reference, actor, at: now() });
  if (outcome === 'refused') {
    const { state } = await findRefund(container, refund_id, owner);
    throw conflict(`refund_${state}`, messages.afterSale.refund_is[state], { state });
  }
  await mendEach(container, [refund_id], recordRefund);
  if (outcome === 'paid') {
    await container
      .resolve(Modules.EVENT_BUS)
      .emit({ name: REFUND_PAID, data: { id: refund_id, order_id: refund.order_id } });
  }
}
