import type { MedusaResponse } from '@medusajs/framework/http';
import { sendReturnPhoto } from '../../../../lib/after-sale/send-return-photo';
import type { SellerRequest } from '../../scope';

export async function GET(req: SellerRequest, res: MedusaResponse): Promise<void> {
  const { sellerId: seller_id } = req.sellerScope;
  await sendReturnPhoto(req.scope, res, { id: req.params.id ?? '', request: { seller_id } });
}
