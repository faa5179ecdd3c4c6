import type { MedusaResponse } from '@medusajs/framework/http';
import type { BankStatement } from '../../../../../contract';
import { takeStatement } from '../../../../../workflows/bank-statement/take-statement';
import { ownerOf } from '../../../bank-transactions/query';
import type { SellerRequest } from '../../../scope';
import { findStatement, retrieveStatement } from '../../query';

export async function POST(req: SellerRequest, res: MedusaResponse<BankStatement>): Promise<void> {
  const owner = ownerOf(req.sellerScope);
  const { id } = await findStatement(req.scope, owner, req.params.id ?? '');
  await takeStatement(req.scope, id, req.sellerScope.memberId);
  res.json(await retrieveStatement(req.scope, owner, id));
}
