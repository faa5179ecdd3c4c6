import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Basket } from '../../../../contract';
import { parseQuery } from '../../../../lib/errors';
import { quotedBasket } from '../query';
import { QuoteQuery } from '../validators';

export async function GET(req: MedusaRequest, res: MedusaResponse<Basket>): Promise<void> {
  res.json(await quotedBasket(req, req.params.id ?? '', parseQuery(QuoteQuery, req)));
}
