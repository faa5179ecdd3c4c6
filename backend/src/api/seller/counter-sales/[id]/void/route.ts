import type { MedusaResponse } from '@medusajs/framework/http';
import type { CounterSale } from '../../../../../contract';
import { voidSale } from '../../../../../workflows/counter-sale/void-sale';
import { actionInput, type SellerRequest } from '../../../scope';
import { retrieveSale } from '../../query';

export async function POST(req: SellerRequest, res: MedusaResponse<CounterSale>): Promise<void> {
  const input = actionInput(req);
  await voidSale(req.scope, input);
  res.json(await retrieveSale(req.scope, req.sellerScope, input.order_id));
}
