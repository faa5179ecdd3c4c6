import type { MedusaRequest } from '@medusajs/framework/http';
import type { Basket } from '../../../contract';
import type { Destination } from '../../../workflows/basket/lib/delivery';
import { requireOpenBasket } from '../../../workflows/basket/lib/open-basket';
import { readQuote } from '../../../workflows/basket/lib/read-quote';

/** The basket priced as of now. */
export async function quotedBasket(
  req: MedusaRequest,
  id: string,
  destination: Destination = null,
): Promise<Basket> {
  const stored = await requireOpenBasket(req.scope, id);
  const { basket } = await readQuote(req.scope, stored, destination);
  return basket;
}
