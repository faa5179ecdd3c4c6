import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { BankStatement } from '../../../../../contract';
import { takeStatement } from '../../../../../workflows/bank-statement/take-statement';
import { platformAccount } from '../../../../../workflows/bank-transaction/account-owner';
import { findStatement, retrieveStatement } from '../../../../seller/bank-statements/query';

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<BankStatement>,
): Promise<void> {
  const owner = await platformAccount(req.scope);
  const { id } = await findStatement(req.scope, owner, req.params.id ?? '');
  await takeStatement(req.scope, id, req.auth_context.actor_id);
  res.json(await retrieveStatement(req.scope, owner, id));
}
