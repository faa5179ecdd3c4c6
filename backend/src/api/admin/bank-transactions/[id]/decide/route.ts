import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { BankTransaction } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { platformAccount } from '../../../../../workflows/bank-transaction/account-owner';
import { decideBankTransaction } from '../../../../../workflows/bank-transaction/decide-bank-transaction';
import { retrieveBankTransaction } from '../../../../seller/bank-transactions/query';
import { decideBody } from '../../../../seller/bank-transactions/validators';

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<BankTransaction>,
): Promise<void> {
  const owner = await platformAccount(req.scope);
  const id = req.params.id ?? '';
  const actor = { kind: 'operator', id: req.auth_context.actor_id } as const;
  await decideBankTransaction(req.scope, { id, owner, wanted: parseBody(decideBody, req), actor });
  res.json(await retrieveBankTransaction(req.scope, owner, id));
}
