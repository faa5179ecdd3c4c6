import type { MedusaResponse } from '@medusajs/framework/http';
import type { CertificateClaim, RefuseChangeRequest } from '../../../../../contract';
import type { OfficerRequest } from '../../../scope';
import { groundDecision } from '../../ground-decision';

/** For reviewers and above. */
export async function POST(
  req: OfficerRequest<RefuseChangeRequest>,
  res: MedusaResponse<CertificateClaim>,
): Promise<void> {
  await groundDecision(req, res, 'refused');
}
