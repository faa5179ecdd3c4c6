import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { MachineReportHead } from '../../../../contract';
import { needsScope } from '../key';
import { listMachineReports } from '../query';

/** `GET /province/ioc/reports` */
export async function GET(req: MedusaRequest, res: MedusaResponse<MachineReportHead[]>): Promise<void> {
  needsScope(req, 'reports');
  res.json(await listMachineReports(req.scope));
}
