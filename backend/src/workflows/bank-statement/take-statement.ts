import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { now } from '../../lib/clock';
import { conflict } from '../../lib/errors';
import { messages } from '../../messages';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';
import { BANK_TRANSACTION_RECEIVED } from '../bank-transaction/receive-bank-transaction';
import { transactionsOf } from './transactions-of';

/** Seconds to wait for somebody who is taking the same statement. */
const PATIENCE = 30;

/**
 * Writes down what a statement tells of money in, each transfer once, however often and from whomever it is heard; matching takes its
 * usual way. Taking it again changes nothing, so it may break off anywhere.
 * @throws MarketError 409 while nobody knows what its columns mean
 */
export async function takeStatement(container: MedusaContainer, id: string, by: string): Promise<void> {
  const locking = container.resolve(Modules.LOCKING);
  await locking.execute(`bank-statement:${id}`, () => take(container, id, by), { timeout: PATIENCE });
}

async function take(container: MedusaContainer, id: string, by: string): Promise<void> {
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const statement = await bank.retrieveBankStatement(id);
  if (statement.taken_at) return;
  if (!statement.columns) throw conflict('columns_needed', messages.bankTransaction.columns_needed);
  const fresh: string[] = [];
  for (const { message } of transactionsOf(statement)) {
    const written = message && (await bank.record(message));
    if (written) fresh.push(written);
  }
  const repeated = await bank.listBankTransactions(
    { id: fresh, same_as: { $ne: null } },
    { select: ['id'], take: null },
  );
  await bank.updateBankStatements({
    id,
    taken_at: now(),
    taken_by: by,
    taken_count: fresh.length - repeated.length,
  });
  await container
    .resolve(Modules.EVENT_BUS)
    .emit(fresh.map((one) => ({ name: BANK_TRANSACTION_RECEIVED, data: { id: one } })));
}
