import type { Logger, MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { now } from '../../lib/clock';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type CheckoutModuleService from '../../modules/checkout/service';
import { matchBankTransaction } from '../bank-transaction/match-bank-transaction';
import { basketLock, undoPlacement } from './lib/undo-placement';
import { settleRequests } from './settle-requests';

/** What one round found and mended. */
export interface Sweep {
  placements_undone: number;
  transactions_matched: number;
  requests_expired: number;
  requests_settled: number;
}

/** Placements that take longer than this are looked at; the basket's lock tells the slow from the dead. */
const SUSPICIOUS_AFTER_SECONDS = 5;

/** Makes true what events and processes that died may have left undone (D3, D11). May run anywhere, at any time, twice at once. */
export async function sweepCheckouts(container: MedusaContainer): Promise<Sweep> {
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const sweep = {
    placements_undone: await undoAbandoned(container, checkouts),
    transactions_matched: await each(container, await bank.listUnmatched(), matchBankTransaction),
    requests_expired: (await checkouts.expire(now())).length,
    requests_settled: await settleRequests(container, await checkouts.listUnsettled()),
  };
  report(container.resolve(ContainerRegistrationKeys.LOGGER), sweep);
  return sweep;
}

async function undoAbandoned(container: MedusaContainer, checkouts: CheckoutModuleService): Promise<number> {
  const locking = container.resolve(Modules.LOCKING);
  let undone = 0;
  await each(
    container,
    await checkouts.listAbandoned(SUSPICIOUS_AFTER_SECONDS),
    async (_, { id, basket_id }) => {
      const done = await locking.execute(basketLock(basket_id), () => undoPlacement(container, id), {
        timeout: 1,
      });
      if (done) undone += 1;
    },
  );
  return undone;
}

/** One that cannot be mended must not keep the others from it. */
async function each<T>(
  container: MedusaContainer,
  items: T[],
  mend: (container: MedusaContainer, item: T) => Promise<unknown>,
): Promise<number> {
  let mended = 0;
  for (const item of items) {
    try {
      await mend(container, item);
      mended += 1;
    } catch (error) {
      const reason =
        typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`The sweeper could not mend something yet: ${reason}`);
    }
  }
  return mended;
}

function report(logger: Logger, sweep: Sweep): void {
  const found = Object.entries(sweep).filter(([, count]) => count > 0);
  if (found.length > 0) logger.info(`Swept: ${found.map(([what, count]) => `${count} ${what}`).join(', ')}`);
}
