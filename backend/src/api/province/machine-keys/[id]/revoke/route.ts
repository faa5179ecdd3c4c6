import type { MedusaResponse } from '@medusajs/framework/http';
import type { MachineKey } from '../../../../../contract';
import { endAccessWorkflow } from '../../../../../workflows/monitoring/end-access';
import type { OfficerRequest } from '../../../scope';
import { retrieveKey } from '../../query';

export async function POST(req: OfficerRequest, res: MedusaResponse<MachineKey>): Promise<void> {
  const input = { what: 'key' as const, id: req.params.id ?? '', by: req.officerScope };
  await endAccessWorkflow(req.scope).run({ input });
  res.json(await retrieveKey(req.scope, input.id));
}
