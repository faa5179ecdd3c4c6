import type { MedusaResponse } from '@medusajs/framework/http';
import type { CertificateClaim } from '../../../../../contract';
import { decideClaim } from '../../../../../workflows/certificate/decide-claim';
import type { OfficerRequest } from '../../../scope';
import { retrieveClaim } from '../../query';

/** For reviewers and above. */
export async function POST(req: OfficerRequest, res: MedusaResponse<CertificateClaim>): Promise<void> {
  const id = req.params.id ?? '';
  await decideClaim(req.scope, { id, state: 'verified', officer: req.officerScope, reason: null });
  res.json(await retrieveClaim(req.scope, id));
}
