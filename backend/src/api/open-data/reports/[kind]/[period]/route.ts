import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { answerPublicly } from '../../../answer';
import { readOpenReport } from '../../../query';

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { kind = '', period = '' } = req.params;
  answerPublicly(req, res, await readOpenReport(req.scope, kind, period));
}
