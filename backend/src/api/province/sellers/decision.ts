import { parseBody } from '../../../lib/errors';
import type { StateDecision } from '../../../modules/seller/service';
import type { OfficerRequest } from '../scope';
import { decisionBody } from './validators';

/** What an officer decides on the stall in the address, and why. */
export function decisionOf(req: OfficerRequest): Omit<StateDecision, 'event'> {
  const { id, name } = req.officerScope;
  const { reason } = parseBody(decisionBody, req);
  return { slug: String(req.params.slug), reason, officer: { id, name } };
}
