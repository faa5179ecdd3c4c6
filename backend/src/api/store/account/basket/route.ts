import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { AccountBasket } from '../../../../contract';
import { parseBody } from '../../../../lib/errors';
import { sumDong } from '../../../../lib/money';
import { followAccount } from '../../../../workflows/basket/follow-account';
import { requireAccount } from '../signed-in';
import { accountBasketBody } from '../validators';

export async function POST(
  req: MedusaRequest,
  res: MedusaResponse<{ basket: AccountBasket | null }>,
): Promise<void> {
  const { id } = await requireAccount(req);
  const { basket_id = null } = parseBody(accountBasketBody, req);
  const basket = await followAccount(req.scope, id, basket_id);
  res.json({
    basket: basket && {
      id: basket.id,
      item_count: sumDong(basket.lines.map(({ quantity }) => quantity)),
    },
  });
}
