import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { BankStatement } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { nameColumns } from '../../../../../workflows/bank-statement/name-columns';
import { platformAccount } from '../../../../../workflows/bank-transaction/account-owner';
import { findStatement, retrieveStatement } from '../../../../seller/bank-statements/query';
import { columnsBody } from '../../../../seller/bank-statements/validators';

export async function POST(req: MedusaRequest, res: MedusaResponse<BankStatement>): Promise<void> {
  const owner = await platformAccount(req.scope);
  const { id } = await findStatement(req.scope, owner, req.params.id ?? '');
  await nameColumns(req.scope, id, parseBody(columnsBody, req));
  res.json(await retrieveStatement(req.scope, owner, id));
}
