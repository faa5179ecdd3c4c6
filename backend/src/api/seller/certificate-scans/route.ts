import type { MedusaResponse } from '@medusajs/framework/http';
import type { TakenScan } from '../../../contract';
import { readPaper } from '../../../lib/papers/read-paper';
import { keepScan } from '../../../workflows/certificate/keep-scan';
import type { SellerRequest } from '../scope';

/** One scan as it is, before the claim that names it. */
export async function POST(req: SellerRequest, res: MedusaResponse<TakenScan>): Promise<void> {
  const { sellerId } = req.sellerScope;
  const bytes = await readPaper(req);
  res.status(201).json({ scan_id: await keepScan(req.scope, { sellerId, bytes }) });
}
