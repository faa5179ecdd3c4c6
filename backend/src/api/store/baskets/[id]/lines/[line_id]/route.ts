import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Basket } from '../../../../../../contract';
import { parseBody } from '../../../../../../lib/errors';
import { type BasketChange, changeBasket } from '../../../../../../workflows/basket/change-basket';
import { SetLine } from '../../../validators';

export async function POST(req: MedusaRequest, res: MedusaResponse<Basket>): Promise<void> {
  const { quantity } = parseBody(SetLine, req);
  await change(req, res, { kind: 'set', line_id: req.params.line_id ?? '', quantity });
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse<Basket>): Promise<void> {
  await change(req, res, { kind: 'remove', line_id: req.params.line_id ?? '' });
}

async function change(req: MedusaRequest, res: MedusaResponse<Basket>, change: BasketChange): Promise<void> {
  const basketId = req.params.id ?? '';
  res.json(await changeBasket(req.scope, { basket_id: basketId, change }));
}
