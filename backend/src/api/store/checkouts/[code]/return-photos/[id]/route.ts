import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { sendReturnPhoto } from '../../../../../../lib/after-sale/send-return-photo';
import { subjectOf } from '../../../after-sale';

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { checkout_id, id } = await subjectOf(req);
  await sendReturnPhoto(req.scope, res, { id, checkout_id });
}
