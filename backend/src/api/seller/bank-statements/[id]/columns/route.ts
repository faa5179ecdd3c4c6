import type { MedusaResponse } from '@medusajs/framework/http';
import type { BankStatement } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { nameColumns } from '../../../../../workflows/bank-statement/name-columns';
import { ownerOf } from '../../../bank-transactions/query';
import type { SellerRequest } from '../../../scope';
import { findStatement, retrieveStatement } from '../../query';
import { columnsBody } from '../../validators';

/** Says what the columns mean, where their headings did not. */
export async function POST(req: SellerRequest, res: MedusaResponse<BankStatement>): Promise<void> {
  const owner = ownerOf(req.sellerScope);
  const { id } = await findStatement(req.scope, owner, req.params.id ?? '');
  await nameColumns(req.scope, id, parseBody(columnsBody, req));
  res.json(await retrieveStatement(req.scope, owner, id));
}
