import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { PaymentStatus } from '../../../../../contract';
import { admit } from '../../access';
import { readPaymentStatus } from '../../query';

export async function GET(req: MedusaRequest, res: MedusaResponse<PaymentStatus>): Promise<void> {
  res.json(await readPaymentStatus(req.scope, await admit(req)));
}
