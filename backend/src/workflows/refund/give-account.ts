import type { MedusaContainer } from '@medusajs/framework/types';
import { now } from '../../lib/clock';
import { conflict } from '../../lib/errors';
import { messages } from '../../messages';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import type { BankAccount } from '../../modules/after-sale/types';
import { findRefund } from './lib/find-refund';

/**
 * A buyer says where the money is to go, once; a mistake is for the stall to hear of.
 * @throws MarketError 404 for a refund of somebody else, 409 when the account is known, or the refund was paid or cancelled before
 */
export async function giveRefundAccount(
  container: MedusaContainer,
  { refund_id, checkout_id, account }: { refund_id: string; checkout_id: string; account: BankAccount },
): Promise<void> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  await findRefund(container, refund_id, { checkout_id });
  const actor = { kind: 'buyer', id: checkout_id } as const;
  if (await service.giveAccount(refund_id, account, actor, now())) return;
  const { state, ...known } = await findRefund(container, refund_id, { checkout_id });
  if (state === 'due' && known.account === account.account) return;
  if (state === 'due') throw conflict('refund_account_known', messages.afterSale.account_known);
  throw conflict(`refund_${state}`, messages.afterSale.refund_is[state], { state });
}
