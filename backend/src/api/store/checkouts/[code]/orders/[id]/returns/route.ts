import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { ReturnRequest } from '../../../../../../../contract';
import { parseBody } from '../../../../../../../lib/errors';
import { askReturn } from '../../../../../../../workflows/return/ask-return';
import { readReturn, subjectOf } from '../../../../after-sale';
import { AskReturnBody } from '../../../../after-sale-validators';

export async function POST(req: MedusaRequest, res: MedusaResponse<ReturnRequest>): Promise<void> {
  const { checkout_id, id: order_id } = await subjectOf(req);
  const { account, ...asked } = parseBody(AskReturnBody, req);
  const id = await askReturn(req.scope, { ...asked, checkout_id, order_id, account: account ?? null });
  res.status(201).json(await readReturn(req.scope, id));
}
