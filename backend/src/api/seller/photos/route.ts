import type { MedusaResponse } from '@medusajs/framework/http';
import type { TakenPhoto } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import { keepPhoto } from '../../../workflows/listing/keep-photo';
import type { SellerRequest } from '../scope';
import { photoQuery } from './validators';

/** One photograph as it is, before the goods that show it. */
export async function POST(req: SellerRequest, res: MedusaResponse<TakenPhoto>): Promise<void> {
  const { name } = parseQuery(photoQuery, req);
  const { sellerId } = req.sellerScope;
  res.status(201).json({ key: await keepPhoto(req.scope, { sellerId, name, from: req }) });
}
