import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerRefund } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { payRefund } from '../../../../../workflows/refund/pay-refund';
import type { SellerRequest } from '../../../scope';
import { retrieveRefund } from '../../query';
import { confirmRefundBody } from '../../validators';

export async function POST(req: SellerRequest, res: MedusaResponse<SellerRefund>): Promise<void> {
  const { sellerId: seller_id, memberId } = req.sellerScope;
  const refund_id = req.params.id ?? '';
  const { reference } = parseBody(confirmRefundBody, req);
  await payRefund(req.scope, {
    refund_id,
    owner: { seller_id },
    reference,
    actor: { kind: 'member', id: memberId },
  });
  res.json(await retrieveRefund(req.scope, req.sellerScope, refund_id));
}
