import type { MedusaResponse } from '@medusajs/framework/http';
import type { BankTransactionList } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { SellerRequest } from '../scope';
import { listBankTransactions } from './query';
import { bankTransactionListQuery } from './validators';

export async function GET(req: SellerRequest, res: MedusaResponse<BankTransactionList>): Promise<void> {
  res.json(await listBankTransactions(req.scope, req.sellerScope, parseQuery(bankTransactionListQuery, req)));
}
