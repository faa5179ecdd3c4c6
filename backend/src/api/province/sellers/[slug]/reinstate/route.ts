import type { MedusaResponse } from '@medusajs/framework/http';
import type { ProvinceSellerDecision } from '../../../../../contract';
import { reinstateSellerWorkflow } from '../../../../../workflows/seller/reinstate-seller';
import type { OfficerRequest } from '../../../scope';
import { decisionOf } from '../../decision';
import { retrieveDecision } from '../../query';

/** `POST /province/sellers/:slug/reinstate`, for reviewers and above. */
export async function POST(req: OfficerRequest, res: MedusaResponse<ProvinceSellerDecision>): Promise<void> {
  const input = decisionOf(req);
  await reinstateSellerWorkflow(req.scope).run({ input });
  res.json(await retrieveDecision(req.scope, input.slug));
}
