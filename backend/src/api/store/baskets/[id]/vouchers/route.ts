import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Basket } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { changeVouchersWorkflow } from '../../../../../workflows/basket/change-vouchers';
import { TakeVoucher } from '../../validators';

export async function POST(req: MedusaRequest, res: MedusaResponse<Basket>): Promise<void> {
  const { code } = parseBody(TakeVoucher, req);
  const input = { basket_id: req.params.id ?? '', change: { kind: 'take' as const, code } };
  const { result } = await changeVouchersWorkflow(req.scope).run({ input });
  res.json(result);
}
