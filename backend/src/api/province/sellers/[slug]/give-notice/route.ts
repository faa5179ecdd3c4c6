import type { MedusaResponse } from '@medusajs/framework/http';
import type { ProvinceSellerDecision } from '../../../../../contract';
import { giveNotice } from '../../../../../workflows/seller/give-notice';
import type { OfficerRequest } from '../../../scope';
import { decisionOf } from '../../decision';
import { retrieveDecision } from '../../query';

/** `POST /province/sellers/:slug/give-notice`, for reviewers and above. */
export async function POST(req: OfficerRequest, res: MedusaResponse<ProvinceSellerDecision>): Promise<void> {
  const input = decisionOf(req);
  await giveNotice(req.scope, input);
  res.json(await retrieveDecision(req.scope, input.slug));
}
