import type { MedusaResponse } from '@medusajs/framework/http';
import type { BankTransactionList } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { SellerRequest } from '../scope';
import { listBankTransactions, ownerOf } from './query';
import { bankTransactionListQuery } from './validators';

export async function GET(req: SellerRequest, res: MedusaResponse<BankTransactionList>): Promise<void> {
  const wanted = parseQuery(bankTransactionListQuery, req);
  res.json(await listBankTransactions(req.scope, ownerOf(req.sellerScope), wanted));
}
