import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Basket } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { changeBasket } from '../../../../../workflows/basket/change-basket';
import { AddLine } from '../../validators';

export async function POST(req: MedusaRequest, res: MedusaResponse<Basket>): Promise<void> {
  const basketId = req.params.id ?? '';
  const change = { kind: 'add' as const, ...parseBody(AddLine, req) };
  res.json(await changeBasket(req.scope, { basket_id: basketId, change }));
}
