import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerDelivery } from '../../../../../../contract';
import { removeZone } from '../../../../../../workflows/delivery/change-delivery';
import type { SellerRequest } from '../../../../scope';
import { readDelivery } from '../../../query';

export async function POST(req: SellerRequest, res: MedusaResponse<SellerDelivery>): Promise<void> {
  await removeZone(req.scope, req.sellerScope.sellerId, req.params.id ?? '');
  res.json(await readDelivery(req.scope, req.sellerScope));
}
