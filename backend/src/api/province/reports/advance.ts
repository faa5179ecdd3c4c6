import type { MedusaResponse } from '@medusajs/framework/http';
import type { ReportView } from '../../../contract';
import { advanceReportWorkflow } from '../../../workflows/reporting/advance-report';
import type { ReportAct } from '../../../workflows/reporting/steps/advance-report';
import type { OfficerRequest } from '../scope';
import { readReport } from './query';

/** Does an act of the signed-in officer to the report of the address, and answers the report as it is then. */
export async function advance(
  req: OfficerRequest,
  res: MedusaResponse<ReportView>,
  act: ReportAct,
): Promise<void> {
  const id = req.params.id ?? '';
  await advanceReportWorkflow(req.scope).run({ input: { report_id: id, by: req.officerScope, act } });
  res.json(await readReport(req.scope, req.officerScope, id));
}
