import type { MedusaContainer } from '@medusajs/framework/types';
import { now } from '../../lib/clock';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';
import { finishDecision } from './finish-decision';

/** What is open of a transaction goes back to the buyer of a cancelled order, without waiting for a person to say so. */
export async function refundOpenMoney(
  container: MedusaContainer,
  bankTransactionId: string,
  orderId: string,
): Promise<void> {
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const decision = await bank.decide(bankTransactionId, {
    kind: 'refund',
    payment_request_id: null,
    order_id: orderId,
    reference: null,
    note: null,
    actor: { kind: 'clock', id: 'settle-requests' },
    at: now(),
  });
  if (decision) await finishDecision(container, decision);
}
