import type { MedusaResponse } from '@medusajs/framework/http';
import { sendScan } from '../../../../../lib/certificates/send-scan';
import type { OfficerRequest } from '../../../scope';

/** For reviewers and above. */
export async function GET(req: OfficerRequest, res: MedusaResponse): Promise<void> {
  await sendScan(req.scope, res, { id: req.params.id ?? '' });
}
