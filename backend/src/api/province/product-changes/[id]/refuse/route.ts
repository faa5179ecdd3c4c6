import type { MedusaResponse } from '@medusajs/framework/http';
import type { GoodsChange, RefuseChangeRequest } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { decideChange } from '../../../../../workflows/listing/decide-change';
import type { OfficerRequest } from '../../../scope';
import { decisionBody } from '../../../sellers/validators';
import { retrieveChange } from '../../query';

/** For reviewers and above. */
export async function POST(
  req: OfficerRequest<RefuseChangeRequest>,
  res: MedusaResponse<GoodsChange>,
): Promise<void> {
  const id = req.params.id ?? '';
  const { reason } = parseBody(decisionBody, req);
  await decideChange(req.scope, { id, state: 'refused', officer: req.officerScope, reason });
  res.json(await retrieveChange(req.scope, id));
}
