import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { answerPublicly } from '../answer';
import { listOpenReports } from '../query';

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  answerPublicly(req, res, await listOpenReports(req.scope));
}
