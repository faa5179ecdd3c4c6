import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { InvitationLetter } from '../../../../contract';
import { readLetter } from '../query';

export async function GET(req: MedusaRequest, res: MedusaResponse<InvitationLetter>): Promise<void> {
  res.json(await readLetter(req.scope, req.params.token ?? ''));
}
