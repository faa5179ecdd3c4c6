import type { MedusaResponse } from '@medusajs/framework/http';
import type { ProvinceSellerDecision } from '../../../../../contract';
import { suspendSellerWorkflow } from '../../../../../workflows/seller/suspend-seller';
import type { OfficerRequest } from '../../../scope';
import { decisionOf } from '../../decision';
import { retrieveDecision } from '../../query';

/** `POST /province/sellers/:slug/suspend`, for reviewers and above. */
export async function POST(req: OfficerRequest, res: MedusaResponse<ProvinceSellerDecision>): Promise<void> {
  const input = decisionOf(req);
  await suspendSellerWorkflow(req.scope).run({ input });
  res.json(await retrieveDecision(req.scope, input.slug));
}
