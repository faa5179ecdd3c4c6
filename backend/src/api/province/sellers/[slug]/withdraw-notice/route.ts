import type { MedusaResponse } from '@medusajs/framework/http';
import type { ProvinceSellerDecision } from '../../../../../contract';
import { withdrawNotice } from '../../../../../workflows/seller/give-notice';
import type { OfficerRequest } from '../../../scope';
import { decisionOf } from '../../decision';
import { retrieveDecision } from '../../query';

/** `POST /province/sellers/:slug/withdraw-notice`, for reviewers and above. */
export async function POST(req: OfficerRequest, res: MedusaResponse<ProvinceSellerDecision>): Promise<void> {
  const input = decisionOf(req);
  await withdrawNotice(req.scope, input);
  res.json(await retrieveDecision(req.scope, input.slug));
}
