import type { MedusaResponse } from '@medusajs/framework/http';
import type { ProvinceOpening } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { approveOpening } from '../../../../../workflows/opening/decide-opening';
import type { OfficerRequest } from '../../../scope';
import { retrieveOpening } from '../../query';
import { approveBody } from '../../validators';

/** For reviewers and above. */
export async function POST(req: OfficerRequest, res: MedusaResponse<ProvinceOpening>): Promise<void> {
  const id = req.params.id ?? '';
  const { identity_checked: checked } = parseBody(approveBody, req);
  const { id: officerId, name } = req.officerScope;
  await approveOpening(req.scope, { id, officer: { id: officerId, name }, word: { checked } });
  res.json(await retrieveOpening(req.scope, id));
}
