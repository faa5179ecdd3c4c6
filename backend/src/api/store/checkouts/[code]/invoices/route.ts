import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { CheckoutInvoices } from '../../../../../contract';
import { admit } from '../../access';
import { readCheckoutInvoices } from './query';

export async function GET(req: MedusaRequest, res: MedusaResponse<CheckoutInvoices>): Promise<void> {
  res.json(await readCheckoutInvoices(req.scope, await admit(req)));
}
