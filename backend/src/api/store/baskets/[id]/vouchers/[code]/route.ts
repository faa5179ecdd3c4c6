import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Basket } from '../../../../../../contract';
import { changeVouchers } from '../../../../../../workflows/basket/change-vouchers';

export async function DELETE(req: MedusaRequest, res: MedusaResponse<Basket>): Promise<void> {
  const { id = '', code = '' } = req.params;
  res.json(await changeVouchers(req.scope, { basket_id: id, change: { kind: 'drop', code } }));
}
