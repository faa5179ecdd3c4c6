import type { MedusaResponse } from '@medusajs/framework/http';
import type { GoodsChange } from '../../../../../contract';
import { decideChange } from '../../../../../workflows/listing/decide-change';
import type { OfficerRequest } from '../../../scope';
import { retrieveChange } from '../../query';

/** For reviewers and above. */
export async function POST(req: OfficerRequest, res: MedusaResponse<GoodsChange>): Promise<void> {
  const id = req.params.id ?? '';
  await decideChange(req.scope, { id, state: 'approved', officer: req.officerScope, reason: null });
  res.json(await retrieveChange(req.scope, id));
}
