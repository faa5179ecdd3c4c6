import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Basket } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { changeVouchers } from '../../../../../workflows/basket/change-vouchers';
import { TakeVoucher } from '../../validators';

export async function POST(req: MedusaRequest, res: MedusaResponse<Basket>): Promise<void> {
  const { code } = parseBody(TakeVoucher, req);
  const basketId = req.params.id ?? '';
  res.json(await changeVouchers(req.scope, { basket_id: basketId, change: { kind: 'take', code } }));
}
