import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { BankStatement } from '../../../../contract';
import { platformAccount } from '../../../../workflows/bank-transaction/account-owner';
import { retrieveStatement } from '../../../seller/bank-statements/query';

export async function GET(req: MedusaRequest, res: MedusaResponse<BankStatement>): Promise<void> {
  res.json(await retrieveStatement(req.scope, await platformAccount(req.scope), req.params.id ?? ''));
}
