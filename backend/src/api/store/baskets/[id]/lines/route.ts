import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Basket } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { changeBasketWorkflow } from '../../../../../workflows/basket/change-basket';
import { AddLine } from '../../validators';

export async function POST(req: MedusaRequest, res: MedusaResponse<Basket>): Promise<void> {
  const basketId = req.params.id ?? '';
  const change = { kind: 'add' as const, ...parseBody(AddLine, req) };
  const { result } = await changeBasketWorkflow(req.scope).run({ input: { basket_id: basketId, change } });
  res.json(result);
}
