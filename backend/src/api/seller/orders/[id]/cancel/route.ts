import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerOrder } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { cancelOrder } from '../../../../../workflows/order/cancel-order';
import type { SellerRequest } from '../../../scope';
import { retrieveOrder } from '../../query';
import { cancelBySellerBody } from '../../validators';

export async function POST(req: SellerRequest, res: MedusaResponse<SellerOrder>): Promise<void> {
  const { sellerId: seller_id, memberId } = req.sellerScope;
  const order_id = req.params.id ?? '';
  await cancelOrder(req.scope, {
    ...parseBody(cancelBySellerBody, req),
    order_id,
    owner: { seller_id },
    by: 'seller',
    actor: { kind: 'member', id: memberId },
    account: null,
  });
  res.json(await retrieveOrder(req.scope, req.sellerScope, order_id));
}
