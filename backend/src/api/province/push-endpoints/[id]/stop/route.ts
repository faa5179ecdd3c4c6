import type { MedusaResponse } from '@medusajs/framework/http';
import type { PushEndpoint } from '../../../../../contract';
import { endAccessWorkflow } from '../../../../../workflows/monitoring/end-access';
import type { OfficerRequest } from '../../../scope';
import { retrieveEndpoint } from '../../query';

export async function POST(req: OfficerRequest, res: MedusaResponse<PushEndpoint>): Promise<void> {
  const input = { what: 'endpoint' as const, id: req.params.id ?? '', by: req.officerScope };
  await endAccessWorkflow(req.scope).run({ input });
  res.json(await retrieveEndpoint(req.scope, input.id));
}
