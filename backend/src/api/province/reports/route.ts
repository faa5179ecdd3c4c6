import type { MedusaResponse } from '@medusajs/framework/http';
import type { ReportList, ReportView } from '../../../contract';
import { parseBody } from '../../../lib/errors';
import { draftReportWorkflow } from '../../../workflows/reporting/draft-report';
import type { OfficerRequest } from '../scope';
import { listReports, readReport } from './query';
import { draftBody } from './validators';

export async function GET(req: OfficerRequest, res: MedusaResponse<ReportList>): Promise<void> {
  res.json(await listReports(req.scope, req.officerScope));
}

export async function POST(req: OfficerRequest, res: MedusaResponse<ReportView>): Promise<void> {
  const { kind, period, change_note = null } = parseBody(draftBody, req);
  const input = { kind, period, change_note, by: req.officerScope };
  const { result } = await draftReportWorkflow(req.scope).run({ input });
  res.status(201).json(await readReport(req.scope, req.officerScope, result));
}
