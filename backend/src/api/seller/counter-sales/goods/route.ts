import type { MedusaResponse } from '@medusajs/framework/http';
import type { CounterGoodsList } from '../../../../contract';
import { parseQuery } from '../../../../lib/errors';
import type { SellerRequest } from '../../scope';
import { counterGoodsQuery } from '../validators';
import { listGoods } from './query';

export async function GET(req: SellerRequest, res: MedusaResponse<CounterGoodsList>): Promise<void> {
  res.json(await listGoods(req.scope, req.sellerScope, parseQuery(counterGoodsQuery, req)));
}
