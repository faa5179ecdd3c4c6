import type { MedusaResponse } from '@medusajs/framework/http';
import type { BankTransaction } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { decideBankTransaction } from '../../../../../workflows/bank-transaction/decide-bank-transaction';
import type { SellerRequest } from '../../../scope';
import { ownerOf, retrieveBankTransaction } from '../../query';
import { decideBody } from '../../validators';

export async function POST(req: SellerRequest, res: MedusaResponse<BankTransaction>): Promise<void> {
  const owner = ownerOf(req.sellerScope);
  const id = req.params.id ?? '';
  const actor = { kind: 'member', id: req.sellerScope.memberId } as const;
  await decideBankTransaction(req.scope, { id, owner, wanted: parseBody(decideBody, req), actor });
  res.json(await retrieveBankTransaction(req.scope, owner, id));
}
