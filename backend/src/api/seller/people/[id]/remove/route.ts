import type { MedusaResponse } from '@medusajs/framework/http';
import type { StallPeople } from '../../../../../contract';
import { changeMembership } from '../../../../../workflows/people/change-membership';
import type { SellerRequest } from '../../../scope';
import { listPeople } from '../../query';

/** Ends somebody's work for the stall at once; everybody may end the own. */
export async function POST(req: SellerRequest, res: MedusaResponse<StallPeople>): Promise<void> {
  const { sellerId, memberId, role } = req.sellerScope;
  const by = { id: memberId, role };
  await changeMembership(req.scope, { id: req.params.id ?? '', sellerId, by, role: null });
  res.json(await listPeople(req.scope, req.sellerScope));
}
