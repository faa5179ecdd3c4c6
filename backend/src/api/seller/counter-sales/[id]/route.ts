import type { MedusaResponse } from '@medusajs/framework/http';
import type { CounterSale } from '../../../../contract';
import type { SellerRequest } from '../../scope';
import { retrieveSale } from '../query';

export async function GET(req: SellerRequest, res: MedusaResponse<CounterSale>): Promise<void> {
  res.json(await retrieveSale(req.scope, req.sellerScope, req.params.id ?? ''));
}
