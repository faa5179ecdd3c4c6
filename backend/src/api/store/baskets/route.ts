import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Basket } from '../../../contract';
import { createBasketWorkflow } from '../../../workflows/basket/create-basket';
import { quotedBasket } from './query';

export async function POST(req: MedusaRequest, res: MedusaResponse<Basket>): Promise<void> {
  const { result } = await createBasketWorkflow(req.scope).run({ input: {} });
  res.status(201).json(await quotedBasket(req, result.id));
}
