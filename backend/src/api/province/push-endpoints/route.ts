import type { MedusaResponse } from '@medusajs/framework/http';
import type { NewPushEndpoint, PushEndpointList } from '../../../contract';
import { parseBody } from '../../../lib/errors';
import { pushSecret } from '../../../lib/monitoring/signature';
import { addEndpointWorkflow } from '../../../workflows/monitoring/add-endpoint';
import type { OfficerRequest } from '../scope';
import { listEndpoints, retrieveEndpoint } from './query';
import { newEndpointBody } from './validators';

export async function GET(req: OfficerRequest, res: MedusaResponse<PushEndpointList>): Promise<void> {
  res.json(await listEndpoints(req.scope));
}

export async function POST(req: OfficerRequest, res: MedusaResponse<NewPushEndpoint>): Promise<void> {
  const input = { ...parseBody(newEndpointBody, req), by: req.officerScope };
  const { result: id } = await addEndpointWorkflow(req.scope).run({ input });
  res.setHeader('Cache-Control', 'no-store');
  res.status(201).json({ ...(await retrieveEndpoint(req.scope, id)), secret: pushSecret(id) });
}
