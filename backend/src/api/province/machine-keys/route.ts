import type { MedusaResponse } from '@medusajs/framework/http';
import type { MachineKey, NewMachineKey } from '../../../contract';
import { parseBody } from '../../../lib/errors';
import { issueKeyWorkflow } from '../../../workflows/monitoring/issue-key';
import type { OfficerRequest } from '../scope';
import { listKeys, retrieveKey } from './query';
import { newKeyBody } from './validators';

export async function GET(req: OfficerRequest, res: MedusaResponse<MachineKey[]>): Promise<void> {
  res.json(await listKeys(req.scope));
}

export async function POST(req: OfficerRequest, res: MedusaResponse<NewMachineKey>): Promise<void> {
  const input = { ...parseBody(newKeyBody, req), by: req.officerScope };
  const { result } = await issueKeyWorkflow(req.scope).run({ input });
  res.setHeader('Cache-Control', 'no-store');
  res.status(201).json({ ...(await retrieveKey(req.scope, result.id)), key: result.key });
}
