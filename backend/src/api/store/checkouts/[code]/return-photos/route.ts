import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { RETURN_PHOTO_BYTES } from '../../../../../contract';
import { MarketError } from '../../../../../lib/errors';
import { readRawBody } from '../../../../../lib/raw-body';
import { messages } from '../../../../../messages';
import { keepPhoto } from '../../../../../workflows/return/keep-photo';
import { admit } from '../../access';

/** One picture as it is, before the request that names it. */
export async function POST(req: MedusaRequest, res: MedusaResponse<{ id: string }>): Promise<void> {
  const checkoutId = await admit(req);
  const bytes = await readRawBody(req, RETURN_PHOTO_BYTES);
  if (bytes === null) throw new MarketError(413, 'photo_too_large', messages.afterSale.photo_too_large);
  res.status(201).json({ id: await keepPhoto(req.scope, checkoutId, bytes) });
}
