import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Basket } from '../../../contract';
import { cardsOn } from '../../../lib/cards/stripe';
import { createBasket } from '../../../workflows/basket/create-basket';

export async function POST(req: MedusaRequest, res: MedusaResponse<Basket>): Promise<void> {
  res.status(201).json({
    id: await createBasket(req.scope),
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
