import type { MedusaResponse } from '@medusajs/framework/http';
import type { CertificateClaim, RefuseChangeRequest } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { decideClaim } from '../../../../../workflows/certificate/decide-claim';
import type { OfficerRequest } from '../../../scope';
import { decisionBody } from '../../../sellers/validators';
import { retrieveClaim } from '../../query';

/** For reviewers and above. */
export async function POST(
  req: OfficerRequest<RefuseChangeRequest>,
  res: MedusaResponse<CertificateClaim>,
): Promise<void> {
  const id = req.params.id ?? '';
  const { reason } = parseBody(decisionBody, req);
  await decideClaim(req.scope, { id, state: 'refused', officer: req.officerScope, reason });
  res.json(await retrieveClaim(req.scope, id));
}
