import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerReturn } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { decideReturn } from '../../../../../workflows/return/decide-return';
import type { SellerRequest } from '../../../scope';
import { retrieveReturn } from '../../query';
import { acceptBody } from '../../validators';

export async function POST(req: SellerRequest, res: MedusaResponse<SellerReturn>): Promise<void> {
  const { sellerId: seller_id, memberId } = req.sellerScope;
  const request_id = req.params.id ?? '';
  const { answer } = parseBody(acceptBody, req);
  await decideReturn(req.scope, {
    request_id,
    owner: { seller_id },
    event: 'accept',
    answer: answer || null,
    actor: { kind: 'member', id: memberId },
  });
  res.json(await retrieveReturn(req.scope, req.sellerScope, request_id));
}
