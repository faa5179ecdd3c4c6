import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { Modules } from '@medusajs/framework/utils';
import type { PlacedCheckout } from '../../../contract';
import { now } from '../../../lib/clock';
import { parseBody } from '../../../lib/errors';
import { placeBasket } from '../../../workflows/checkout/place-basket';
import { accessToken } from './access';
import { readCheckout } from './query';
import { PlaceBasket } from './validators';
import { toPlacedCheckout } from './view';

export async function POST(req: MedusaRequest, res: MedusaResponse<PlacedCheckout>): Promise<void> {
  const { id, plan } = await placeBasket(req.scope, {
    ...parseBody(PlaceBasket, req),
    customer_id: await buyerOf(req),
  });
  const checkout = plan ? toPlacedCheckout(plan, now()) : await readCheckout(req.scope, id);
  res.status(201).json({ ...checkout, access_token: accessToken(id) });
}

/** The account of whoever is signed in; null for a guest, and for an account that was closed. */
async function buyerOf(req: MedusaRequest): Promise<string | null> {
  const id = (req as Partial<AuthenticatedMedusaRequest>).auth_context?.actor_id;
  if (!id) return null;
  const [found] = await req.scope
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id }, { select: ['id'], take: 1 });
  return found?.id ?? null;
}
