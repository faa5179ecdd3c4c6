import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework';
import { matchBankTransaction } from '../workflows/bank-transaction/match-bank-transaction';
import { BANK_TRANSACTION_RECEIVED } from '../workflows/bank-transaction/receive-bank-transaction';

/** Money is matched as soon as it is written down; what this misses the sweeper does (D11). */
export default async function onBankTransactionReceived({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await matchBankTransaction(container, event.data.id);
}

export const config: SubscriberConfig = { event: BANK_TRANSACTION_RECEIVED };
