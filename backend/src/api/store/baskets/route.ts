import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Basket } from '../../../contract';
import { cardsOn } from '../../../lib/cards/stripe';
import { createBasketWorkflow } from '../../../workflows/basket/create-basket';

export async function POST(req: MedusaRequest, res: MedusaResponse<Basket>): Promise<void> {
  const { result } = await createBasketWorkflow(req.scope).run({ input: {} });
  res.status(201).json({
    id: result.id,
    cards: cardsOn() ? 'on' : 'off',
    groups: [],
    line_count: 0,
    item_count: 0,
    goods_total: 0,
    discount_total: 0,
    vouchers: [],
    problems: [],
  });
}
