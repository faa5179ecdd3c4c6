import type { MedusaResponse } from '@medusajs/framework/http';
import type { ProvinceOpening } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { refuseOpening } from '../../../../../workflows/opening/decide-opening';
import type { OfficerRequest } from '../../../scope';
import { decisionBody } from '../../../sellers/validators';
import { retrieveOpening } from '../../query';

/** For reviewers and above. */
export async function POST(req: OfficerRequest, res: MedusaResponse<ProvinceOpening>): Promise<void> {
  const id = req.params.id ?? '';
  const { reason } = parseBody(decisionBody, req);
  const { id: officerId, name } = req.officerScope;
  await refuseOpening(req.scope, { id, officer: { id: officerId, name }, reason });
  res.json(await retrieveOpening(req.scope, id));
}
