import type { MedusaResponse } from '@medusajs/framework/http';
import { updatePromotionsStatusWorkflow } from '@medusajs/medusa/core-flows';
import type { SellerVoucher } from '../../../../../contract';
import type { SellerRequest } from '../../../scope';
import { retrieveVoucher } from '../../query';

/** Stopping twice is no fault. */
export async function POST(req: SellerRequest, res: MedusaResponse<SellerVoucher>): Promise<void> {
  const { id } = await retrieveVoucher(req.scope, req.sellerScope, req.params.id ?? '');
  const promotionsData = [{ id, status: 'inactive' as const }];
  await updatePromotionsStatusWorkflow(req.scope).run({ input: { promotionsData } });
  res.json(await retrieveVoucher(req.scope, req.sellerScope, id));
}
