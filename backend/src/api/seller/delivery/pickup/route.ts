import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerDelivery } from '../../../../contract';
import { parseBody } from '../../../../lib/errors';
import { setPickup } from '../../../../workflows/delivery/change-delivery';
import type { SellerRequest } from '../../scope';
import { readDelivery } from '../query';
import { pickupBody } from '../validators';

export async function POST(req: SellerRequest, res: MedusaResponse<SellerDelivery>): Promise<void> {
  await setPickup(req.scope, req.sellerScope.sellerId, parseBody(pickupBody, req));
  res.json(await readDelivery(req.scope, req.sellerScope));
}
