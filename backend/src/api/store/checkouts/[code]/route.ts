import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Checkout } from '../../../../contract';
import { admit } from '../access';
import { readCheckout } from '../query';

export async function GET(req: MedusaRequest, res: MedusaResponse<Checkout>): Promise<void> {
  res.json(await readCheckout(req.scope, await admit(req)));
}
