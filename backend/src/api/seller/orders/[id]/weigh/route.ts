import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerOrder, WeighOrderRequest } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { weighOrder } from '../../../../../workflows/order/weigh-order';
import { actionInput, type SellerRequest } from '../../../scope';
import { retrieveOrder } from '../../query';
import { weighOrderBody } from '../../validators';

export async function POST(
  req: SellerRequest<WeighOrderRequest>,
  res: MedusaResponse<SellerOrder>,
): Promise<void> {
  const input = actionInput(req);
  await weighOrder(req.scope, { ...input, ...parseBody(weighOrderBody, req) });
  res.json(await retrieveOrder(req.scope, req.sellerScope, input.order_id));
}
