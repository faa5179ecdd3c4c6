import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger, MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { now } from '../../lib/clock';
import { mendEach } from '../../lib/mend-each';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type CheckoutModuleService from '../../modules/checkout/service';
import { SWEEP_LOG_MODULE } from '../../modules/sweep-log';
import type SweepLogModuleService from '../../modules/sweep-log/service';
import { finishUndone } from '../bank-transaction/finish-undone';
import { matchBankTransaction } from '../bank-transaction/match-bank-transaction';
import { matchUnmatched } from '../bank-transaction/match-unmatched';
import { findUnfinishedSales } from '../counter-sale/find-unfinished';
import { handOver } from '../counter-sale/hand-over';
import { mendAndNote } from '../sweep/mend-and-note';
import { releaseAll } from '../voucher/release-vouchers';
import { cancelRequestsOf } from './cancel-requests';
import { basketLock, undoPlacement } from './lib/undo-placement';
import { settleRequest, settleRequests } from './settle-requests';

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
  decisions_finished: number;
  /** Sales at a counter that were paid, and not handed over. */
  counter_sales_finished: number;
}

const SWEEPER = 'sweep-checkouts';

/** Placements that take longer than this are looked at; the basket's lock tells the slow from the dead. */
const SUSPICIOUS_AFTER_SECONDS = 5;

/** Makes true what events and processes that died may have left undone (D3, D11). May run anywhere, at any time, twice at once. */
export async function sweepCheckouts(container: MedusaContainer): Promise<Sweep> {
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const sweep = {
    placements_undone: await undoAbandoned(container, checkouts),
    transactions_matched: await matchOverlooked(container),
    requests_settled: await mendAndNote(
      container,
      { sweeper: SWEEPER, what: 'requests_settled' },
      await checkouts.listUnsettled(SUSPICIOUS_AFTER_SECONDS),
      settleRequest,
    ),
    requests_expired: await expireDue(container, checkouts),
    decisions_finished: await finishUndone(
      container,
      { sweeper: SWEEPER, what: 'decisions_finished' },
      SUSPICIOUS_AFTER_SECONDS,
    ),
    counter_sales_finished: await mendAndNote(
      container,
      { sweeper: SWEEPER, what: 'counter_sales_finished' },
      await findUnfinishedSales(container),
      handOver,
    ),
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

/** What was overlooked is noted; what has just come in is only looked at, before its deadline can be enforced. */
async function matchOverlooked(container: MedusaContainer): Promise<number> {
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const overlooked = await bank.listUnmatched(SUSPICIOUS_AFTER_SECONDS);
  const task = { sweeper: SWEEPER, what: 'transactions_matched' };
  const matched = await mendAndNote(container, task, overlooked, matchBankTransaction);
  await matchUnmatched(container);
  return matched;
}

/** The clock's usual work and what has just begun, nothing that was broken; what fails is found again as unsettled. */
async function expireDue(container: MedusaContainer, checkouts: CheckoutModuleService): Promise<number> {
  const ended = await checkouts.expire(now());
  await settleRequests(container, await checkouts.listUnsettled());
  return ended.length;
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
      if (!done) return;
      undone += 1;
      const log: SweepLogModuleService = container.resolve(SWEEP_LOG_MODULE);
      const finding = { sweeper: SWEEPER, what: 'placements_undone', subject_id: id };
      await log.note({ ...finding, mended: true, reason: null, found_at: now() });
    },
  );
  return undone;
}

function report(logger: Logger, sweep: Sweep): void {
  const found = Object.entries(sweep).filter(([, count]) => count > 0);
  if (found.length > 0) logger.info(`Swept: ${found.map(([what, count]) => `${count} ${what}`).join(', ')}`);
}
