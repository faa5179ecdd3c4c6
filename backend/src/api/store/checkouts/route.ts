import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { PlacedCheckout } from '../../../contract';
import { parseBody } from '../../../lib/errors';
import { placeBasket } from '../../../workflows/checkout/place-basket';
import { accessToken } from './access';
import { readCheckout } from './query';
import { PlaceBasket } from './validators';

export async function POST(req: MedusaRequest, res: MedusaResponse<PlacedCheckout>): Promise<void> {
  const id = await placeBasket(req.scope, parseBody(PlaceBasket, req));
  res.status(201).json({ ...(await readCheckout(req.scope, id)), access_token: accessToken(id) });
}
