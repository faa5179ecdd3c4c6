import type { MedusaResponse } from '@medusajs/framework/http';
import type { ReceiveReturnRequest, SellerReturn } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { receiveReturn } from '../../../../../workflows/return/receive-return';
import type { SellerRequest } from '../../../scope';
import { retrieveReturn } from '../../query';
import { receiveBody } from '../../validators';

export async function POST(
  req: SellerRequest<ReceiveReturnRequest>,
  res: MedusaResponse<SellerReturn>,
): Promise<void> {
  const { sellerId: seller_id, memberId: actor_id } = req.sellerScope;
  const request_id = req.params.id ?? '';
  await receiveReturn(req.scope, { ...parseBody(receiveBody, req), request_id, seller_id, actor_id });
  res.json(await retrieveReturn(req.scope, req.sellerScope, request_id));
}
