import type { MedusaContainer } from '@medusajs/framework/types';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';
import { settleRequests } from '../checkout/settle-requests';
import { mendAndNote, type Task } from '../sweep/mend-and-note';
import { finishDecision } from './finish-decision';

/** Decisions about money that broke off get their consequences. Answers how many. */
export async function finishUndone(container: MedusaContainer, task: Task, seconds: number): Promise<number> {
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const undone = new Map((await bank.listUndone(seconds)).map((decision) => [decision.id, decision]));
  return mendAndNote(container, task, [...undone.keys()], async (inside, id) => {
    const decision = undone.get(id);
    const credited = decision && (await finishDecision(inside, decision));
    if (credited) await settleRequests(inside, [credited]);
  });
}
