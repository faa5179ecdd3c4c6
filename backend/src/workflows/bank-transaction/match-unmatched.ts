import type { MedusaContainer } from '@medusajs/framework/types';
import { mendEach } from '../../lib/mend-each';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';
import { matchBankTransaction } from './match-bank-transaction';

/** Looks at money that was written down and not looked at yet. Comes before any deadline is enforced. */
export async function matchUnmatched(container: MedusaContainer): Promise<void> {
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  await mendEach(container, await bank.listUnmatched(), matchBankTransaction);
}
