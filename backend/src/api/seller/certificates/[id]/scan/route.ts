import type { MedusaResponse } from '@medusajs/framework/http';
import { sendScan } from '../../../../../lib/certificates/send-scan';
import type { SellerRequest } from '../../../scope';

export async function GET(req: SellerRequest, res: MedusaResponse): Promise<void> {
  await sendScan(req.scope, res, { id: req.params.id ?? '', seller_id: req.sellerScope.sellerId });
}
