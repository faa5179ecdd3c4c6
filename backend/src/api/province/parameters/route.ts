import type { MedusaResponse } from '@medusajs/framework/http';
import type { ParameterList } from '../../../contract';
import { parseBody } from '../../../lib/errors';
import { proposeParametersWorkflow } from '../../../workflows/reporting/propose-parameters';
import type { OfficerRequest } from '../scope';
import { listParameters } from './query';
import { newParameter } from './validators';

export async function GET(req: OfficerRequest, res: MedusaResponse<ParameterList>): Promise<void> {
  res.json(await listParameters(req.scope, req.officerScope));
}

export async function POST(req: OfficerRequest, res: MedusaResponse<ParameterList>): Promise<void> {
  const parameters = [parseBody(newParameter, req)];
  await proposeParametersWorkflow(req.scope).run({ input: { parameters, by: req.officerScope } });
  res.status(201).json(await listParameters(req.scope, req.officerScope));
}
