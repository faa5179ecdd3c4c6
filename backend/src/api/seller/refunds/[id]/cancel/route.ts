import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerRefund } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { cancelRefund } from '../../../../../workflows/refund/cancel-refund';
import type { SellerRequest } from '../../../scope';
import { retrieveRefund } from '../../query';
import { cancelRefundBody } from '../../validators';

export async function POST(req: SellerRequest, res: MedusaResponse<SellerRefund>): Promise<void> {
  const { sellerId: seller_id, memberId } = req.sellerScope;
  const refund_id = req.params.id ?? '';
  const { reason } = parseBody(cancelRefundBody, req);
  await cancelRefund(req.scope, { refund_id, seller_id, reason, actor: { kind: 'member', id: memberId } });
  res.json(await retrieveRefund(req.scope, req.sellerScope, refund_id));
}
