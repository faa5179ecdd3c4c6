import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerVariant, UpdateVariantRequest } from '../../../../contract';
import { parseBody } from '../../../../lib/errors';
import { updateVariantsWorkflow } from '../../../../workflows/seller/update-variants';
import { retrieveVariant } from '../../products/query';
import type { SellerRequest } from '../../scope';
import { updateVariantBody } from '../validators';

export async function POST(
  req: SellerRequest<UpdateVariantRequest>,
  res: MedusaResponse<SellerVariant>,
): Promise<void> {
  const change = parseBody(updateVariantBody, req);
  const variant_id = req.params.id ?? '';
  const { sellerId: seller_id } = req.sellerScope;
  await updateVariantsWorkflow(req.scope).run({ input: { seller_id, changes: [{ variant_id, ...change }] } });
  res.json(await retrieveVariant(req.scope, req.sellerScope, variant_id));
}
