import type { MedusaResponse } from '@medusajs/framework/http';
import type { StallPeople } from '../../../contract';
import { parseBody } from '../../../lib/errors';
import { invite } from '../../../workflows/people/invite';
import { listPeople } from '../people/query';
import { inviteBody } from '../people/validators';
import type { SellerRequest } from '../scope';

export async function POST(req: SellerRequest, res: MedusaResponse<StallPeople>): Promise<void> {
  const { to, role, days } = parseBody(inviteBody, req);
  const { sellerId, seller, memberId, memberName, role: own } = req.sellerScope;
  await invite(req.scope, {
    ...{ to, role },
    ...(days === undefined ? {} : { days }),
    stall: { id: sellerId, name: seller.name },
    by: { id: memberId, name: memberName, role: own },
  });
  res.status(201).json(await listPeople(req.scope, req.sellerScope));
}
