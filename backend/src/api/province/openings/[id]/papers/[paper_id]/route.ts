import type { MedusaResponse } from '@medusajs/framework/http';
import { sendPaper } from '../../../../../../lib/openings/send-paper';
import type { OfficerRequest } from '../../../../scope';

/** For reviewers and above. */
export async function GET(req: OfficerRequest, res: MedusaResponse): Promise<void> {
  await sendPaper(req.scope, res, { id: req.params.id ?? '' }, req.params.paper_id ?? '');
}
