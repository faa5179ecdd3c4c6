import type { MedusaResponse } from '@medusajs/framework/http';
import type { ReportView } from '../../../../contract';
import type { OfficerRequest } from '../../scope';
import { readReport } from '../query';

export async function GET(req: OfficerRequest, res: MedusaResponse<ReportView>): Promise<void> {
  res.json(await readReport(req.scope, req.officerScope, req.params.id ?? ''));
}
