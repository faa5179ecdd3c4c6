import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerOrder } from '../../../../../contract';
import { askAtDoor } from '../../../../../workflows/order/ask-at-door';
import { actionInput, type SellerRequest } from '../../../scope';
import { retrieveOrder } from '../../query';

export async function POST(req: SellerRequest, res: MedusaResponse<SellerOrder>): Promise<void> {
  const input = actionInput(req);
  await askAtDoor(req.scope, input);
  res.json(await retrieveOrder(req.scope, req.sellerScope, input.order_id));
}
