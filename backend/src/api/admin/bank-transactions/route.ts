import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { BankTransactionList } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import { platformAccount } from '../../../workflows/bank-transaction/account-owner';
import { listBankTransactions } from '../../seller/bank-transactions/query';
import { bankTransactionListQuery } from '../../seller/bank-transactions/validators';

/** Money on the platform's own account (D4). For the operator. */
export async function GET(req: MedusaRequest, res: MedusaResponse<BankTransactionList>): Promise<void> {
  const wanted = parseQuery(bankTransactionListQuery, req);
  res.json(await listBankTransactions(req.scope, await platformAccount(req.scope), wanted));
}
