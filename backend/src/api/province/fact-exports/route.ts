import type { MedusaResponse } from '@medusajs/framework/http';
import type { FactExport, FactExportList } from '../../../contract';
import { parseBody } from '../../../lib/errors';
import { requestFactExportWorkflow } from '../../../workflows/fact-export/request-fact-export';
import type { OfficerRequest } from '../scope';
import { listFactExports, retrieveFactExport } from './query';
import { requestFactsBody } from './validators';

export async function GET(req: OfficerRequest, res: MedusaResponse<FactExportList>): Promise<void> {
  res.json({ exports: await listFactExports(req.scope) });
}

export async function POST(req: OfficerRequest, res: MedusaResponse<FactExport>): Promise<void> {
  const input = { ...parseBody(requestFactsBody, req), asked_by: req.officerScope.name };
  const { result: id } = await requestFactExportWorkflow(req.scope).run({ input });
  res.json(await retrieveFactExport(req.scope, id));
}
