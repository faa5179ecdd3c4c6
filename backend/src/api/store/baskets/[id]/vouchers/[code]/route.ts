import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Basket } from '../../../../../../contract';
import { changeVouchersWorkflow } from '../../../../../../workflows/basket/change-vouchers';

export async function DELETE(req: MedusaRequest, res: MedusaResponse<Basket>): Promise<void> {
  const { id = '', code = '' } = req.params;
  const input = { basket_id: id, change: { kind: 'drop' as const, code } };
  const { result } = await changeVouchersWorkflow(req.scope).run({ input });
  res.json(result);
}
