import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { answerText } from '../../../../answer';
import { needsScope } from '../../../../key';
import { readMachineReport } from '../../../../query';

/** `GET /province/ioc/reports/:kind/:period/:version` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  needsScope(req, 'reports');
  answerText(req, res, await readMachineReport(req.scope, req.params));
}
