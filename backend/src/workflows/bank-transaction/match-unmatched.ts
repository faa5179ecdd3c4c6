import type { MedusaContainer } from '@medusajs/framework/types';
import { mendEach } from '../../lib/mend-each';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';
import { matchBankTransaction } from './match-bank-transaction';

/** Looks at money that was written down and not looked at yet. Comes before any deadline is enforced. Answers how many. */
export async function matchUnmatched(container: MedusaContainer): Promise<number> {
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  return mendEach(container, await bank.listUnmatched(), matchBankTransaction);
}
