import type { MedusaContainer } from '@medusajs/framework/types';
import { now } from '../../lib/clock';
import { conflict } from '../../lib/errors';
import { messages } from '../../messages';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import { returnMove } from '../../modules/after-sale/return-states';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import type { Actor } from '../../modules/after-sale/types';
import { findReturn, type ReturnOwner } from './lib/find-return';

export interface DecideReturn {
  request_id: string;
  owner: ReturnOwner;
  event: 'accept' | 'refuse' | 'withdraw';
  answer: string | null;
  actor: Actor;
}

/**
 * The stall accepts or refuses a request, or its buyer takes it back. Saying the same twice is no fault.
 * @throws MarketError 404 for a request of somebody else, 409 when it is not the time for it (any more)
 */
export async function decideReturn(
  container: MedusaContainer,
  { request_id, owner, event, answer, actor }: DecideReturn,
): Promise<void> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  await findReturn(container, request_id, owner);
  if (await service.decide(request_id, event, { actor, answer, at: now() })) return;
  const { state } = await findReturn(container, request_id, owner);
  if (state === returnMove(event).to) return;
  throw conflict(`return_${state}`, messages.afterSale.return_is[state], { state });
}
