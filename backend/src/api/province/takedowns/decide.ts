import type { MedusaResponse } from '@medusajs/framework/http';
import type { RefuseChangeRequest, Takedown } from '../../../contract';
import { parseBody } from '../../../lib/errors';
import type { TakedownEvent } from '../../../modules/listing/takedown-states';
import { decideTakedown } from '../../../workflows/listing/decide-takedown';
import type { OfficerRequest } from '../scope';
import { decisionBody } from '../sellers/validators';
import { retrieveTakedown } from './query';

/** Decides on a request, with a reason that its stall reads. */
export async function decide(
  req: OfficerRequest<RefuseChangeRequest>,
  res: MedusaResponse<Takedown>,
  event: TakedownEvent,
): Promise<void> {
  const id = req.params.id ?? '';
  const { reason } = parseBody(decisionBody, req);
  await decideTakedown(req.scope, { id, event, officer: req.officerScope, reason });
  res.json(await retrieveTakedown(req.scope, id));
}
