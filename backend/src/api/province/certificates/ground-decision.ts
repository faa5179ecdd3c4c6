import type { MedusaResponse } from '@medusajs/framework/http';
import type { CertificateClaim, RefuseChangeRequest } from '../../../contract';
import { parseBody } from '../../../lib/errors';
import { type ClaimDecision, decideClaim } from '../../../workflows/certificate/decide-claim';
import type { OfficerRequest } from '../scope';
import { decisionBody } from '../sellers/validators';
import { retrieveClaim } from './query';

/** Decides against a paper, with a reason that its stall reads. */
export async function groundDecision(
  req: OfficerRequest<RefuseChangeRequest>,
  res: MedusaResponse<CertificateClaim>,
  state: Exclude<ClaimDecision, 'verified'>,
): Promise<void> {
  const id = req.params.id ?? '';
  const { reason } = parseBody(decisionBody, req);
  await decideClaim(req.scope, { id, state, officer: req.officerScope, reason });
  res.json(await retrieveClaim(req.scope, id));
}
