import type { MedusaResponse } from '@medusajs/framework/http';
import type { BankStatement } from '../../../../contract';
import { ownerOf } from '../../bank-transactions/query';
import type { SellerRequest } from '../../scope';
import { retrieveStatement } from '../query';

export async function GET(req: SellerRequest, res: MedusaResponse<BankStatement>): Promise<void> {
  res.json(await retrieveStatement(req.scope, ownerOf(req.sellerScope), req.params.id ?? ''));
}
