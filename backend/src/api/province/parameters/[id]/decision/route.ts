import type { MedusaResponse } from '@medusajs/framework/http';
import type { ParameterList } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { decideParameterWorkflow } from '../../../../../workflows/reporting/decide-parameter';
import type { OfficerRequest } from '../../../scope';
import { listParameters } from '../../query';
import { decisionBody } from '../../validators';

export async function POST(req: OfficerRequest, res: MedusaResponse<ParameterList>): Promise<void> {
  const { decision, note = null } = parseBody(decisionBody, req);
  const input = { parameter_id: req.params.id ?? '', decision, note, by: req.officerScope };
  await decideParameterWorkflow(req.scope).run({ input });
  res.json(await listParameters(req.scope, req.officerScope));
}
