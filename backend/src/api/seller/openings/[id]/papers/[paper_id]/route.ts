import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { sendPaper } from '../../../../../../lib/openings/send-paper';
import { ownOpening } from '../../../member';

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await sendPaper(req.scope, res, await ownOpening(req), req.params.paper_id ?? '');
}
