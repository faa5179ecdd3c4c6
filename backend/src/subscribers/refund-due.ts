import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework';
import { cardsOn } from '../lib/cards/stripe';
import { mendEach } from '../lib/mend-each';
import { outsideLocks } from '../lib/outside-locks';
import { AFTER_SALE_MODULE } from '../modules/after-sale';
import type AfterSaleModuleService from '../modules/after-sale/service';
import { payCardRefund } from '../workflows/card/pay-card-refund';
import { ORDER_CANCELLED } from '../workflows/order/cancel-order';
import { RETURN_REQUEST_RECEIVED } from '../workflows/return/finish-return';

/** Money that is due to a card goes back at once; what this misses the sweeper does (D11). */
export default async function onRefundDue({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>): Promise<void> {
  if (!cardsOn()) return;
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const due = await service.listCardDue(event.data.order_id);
  await outsideLocks(() => mendEach(container, due, payCardRefund));
}

export const config: SubscriberConfig = { event: [ORDER_CANCELLED, RETURN_REQUEST_RECEIVED] };
