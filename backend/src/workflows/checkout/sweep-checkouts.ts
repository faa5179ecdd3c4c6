import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger, MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { now } from '../../lib/clock';
import { mendEach } from '../../lib/mend-each';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type CheckoutModuleService from '../../modules/checkout/service';
import { matchUnmatched } from '../bank-transaction/match-unmatched';
import { releaseAll } from '../voucher/release-vouchers';
import { cancelRequestsOf } from './cancel-requests';
import { basketLock, undoPlacement } from './lib/undo-placement';
import { settleRequests } from './settle-requests';

const OVERTAKEN_ORDERS = readFileSync(join(__dirname, 'overtaken-orders.sql'), 'utf8');

/** What one round found and mended. */
export interface Sweep {
  placements_undone: number;
  transactions_matched: number;
  requests_expired: number;
  requests_settled: number;
  vouchers_released: number;
  /** Orders that were cancelled without their transfer being told. */
  cancellations_followed: number;
}

/** Placements that take longer than this are looked at; the basket's lock tells the slow from the dead. */
const SUSPICIOUS_AFTER_SECONDS = 5;

/** Makes true what events and processes that died may have left undone (D3, D11). May run anywhere, at any time, twice at once. */
export async function sweepCheckouts(container: MedusaContainer): Promise<Sweep> {
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const sweep = {
    placements_undone: await undoAbandoned(container, checkouts),
    transactions_matched: await matchUnmatched(container),
    requests_expired: (await checkouts.expire(now())).length,
    requests_settled: await settleRequests(container, await checkouts.listUnsettled()),
    vouchers_released: await releaseAll(container),
    cancellations_followed: await mendEach(container, await overtakenOrders(container), cancelRequestsOf),
  };
  report(container.resolve(ContainerRegistrationKeys.LOGGER), sweep);
  return sweep;
}

async function overtakenOrders(container: MedusaContainer): Promise<string[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: { id: string }[] }>(OVERTAKEN_ORDERS);
  return rows.map(({ id }) => id);
}

async function undoAbandoned(container: MedusaContainer, checkouts: CheckoutModuleService): Promise<number> {
  const locking = container.resolve(Modules.LOCKING);
  let undone = 0;
  await mendEach(
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

function report(logger: Logger, sweep: Sweep): void {
  const found = Object.entries(sweep).filter(([, count]) => count > 0);
  if (found.length > 0) logger.info(`Swept: ${found.map(([what, count]) => `${count} ${what}`).join(', ')}`);
}
