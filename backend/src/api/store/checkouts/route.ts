import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { PlacedCheckout } from '../../../contract';
import { now } from '../../../lib/clock';
import { parseBody } from '../../../lib/errors';
import { placeBasket } from '../../../workflows/checkout/place-basket';
import { accessToken } from './access';
import { readCheckout } from './query';
import { PlaceBasket } from './validators';
import { toPlacedCheckout } from './view';

export async function POST(req: MedusaRequest, res: MedusaResponse<PlacedCheckout>): Promise<void> {
  const { id, plan } = await placeBasket(req.scope, parseBody(PlaceBasket, req));
  const checkout = plan ? toPlacedCheckout(plan, now()) : await readCheckout(req.scope, id);
  res.status(201).json({ ...checkout, access_token: accessToken(id) });
}
