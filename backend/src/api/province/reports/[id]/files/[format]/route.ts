import type { MedusaResponse } from '@medusajs/framework/http';
import type { OfficerRequest } from '../../../../scope';
import { readReportFile } from '../../../query';

/** A frozen report as `pdf`, `xlsx`, `csv`, `json` or `jsonstat`. */
export async function GET(req: OfficerRequest, res: MedusaResponse): Promise<void> {
  const { id = '', format = '' } = req.params;
  const { name, type, body } = await readReportFile(req.scope, id, format);
  res.setHeader('Content-Type', type);
  res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  res.setHeader('Cache-Control', 'private, no-store');
  res.end(body);
}
