import type { MedusaResponse } from '@medusajs/framework/http';
import type { StallPeople } from '../../../../../contract';
import { withdrawInvitation } from '../../../../../workflows/people/invite';
import { listPeople } from '../../../people/query';
import type { SellerRequest } from '../../../scope';

export async function POST(req: SellerRequest, res: MedusaResponse<StallPeople>): Promise<void> {
  await withdrawInvitation(req.scope, { sellerId: req.sellerScope.sellerId, id: req.params.id ?? '' });
  res.json(await listPeople(req.scope, req.sellerScope));
}
