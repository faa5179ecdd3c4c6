import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerDelivery } from '../../../../contract';
import { parseBody } from '../../../../lib/errors';
import { saveZone } from '../../../../workflows/delivery/change-delivery';
import type { SellerRequest } from '../../scope';
import { readDelivery } from '../query';
import { zoneBody } from '../validators';

export async function POST(req: SellerRequest, res: MedusaResponse<SellerDelivery>): Promise<void> {
  await saveZone(req.scope, req.sellerScope.sellerId, null, parseBody(zoneBody, req));
  res.status(201).json(await readDelivery(req.scope, req.sellerScope));
}
