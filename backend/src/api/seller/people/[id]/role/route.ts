import type { MedusaResponse } from '@medusajs/framework/http';
import type { StallPeople } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { changeMembership } from '../../../../../workflows/people/change-membership';
import type { SellerRequest } from '../../../scope';
import { listPeople } from '../../query';
import { roleBody } from '../../validators';

export async function POST(req: SellerRequest, res: MedusaResponse<StallPeople>): Promise<void> {
  const { role, days } = parseBody(roleBody, req);
  const { sellerId, memberId, role: own } = req.sellerScope;
  const by = { id: memberId, role: own };
  await changeMembership(req.scope, { id: req.params.id ?? '', sellerId, by, role, days });
  res.json(await listPeople(req.scope, req.sellerScope));
}
