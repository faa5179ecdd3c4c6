import type { MedusaResponse } from '@medusajs/framework/http';
import type { AskBackRequest, ProvinceOpening } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { askBack } from '../../../../../workflows/opening/decide-opening';
import type { OfficerRequest } from '../../../scope';
import { retrieveOpening } from '../../query';
import { askBackBody } from '../../validators';

/** For reviewers and above. */
export async function POST(
  req: OfficerRequest<AskBackRequest>,
  res: MedusaResponse<ProvinceOpening>,
): Promise<void> {
  const id = req.params.id ?? '';
  const { fields } = parseBody(askBackBody, req);
  const { id: officerId, name } = req.officerScope;
  await askBack(req.scope, { id, officer: { id: officerId, name }, fields });
  res.json(await retrieveOpening(req.scope, id));
}
