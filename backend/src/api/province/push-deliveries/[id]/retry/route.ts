import type { MedusaResponse } from '@medusajs/framework/http';
import type { PushEndpointList } from '../../../../../contract';
import { retryDeliveryWorkflow } from '../../../../../workflows/monitoring/retry-delivery';
import { listEndpoints } from '../../../push-endpoints/query';
import type { OfficerRequest } from '../../../scope';

export async function POST(req: OfficerRequest, res: MedusaResponse<PushEndpointList>): Promise<void> {
  await retryDeliveryWorkflow(req.scope).run({ input: { id: req.params.id ?? '' } });
  res.json(await listEndpoints(req.scope));
}
