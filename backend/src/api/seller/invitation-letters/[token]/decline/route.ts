import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { InvitationLetter } from '../../../../../contract';
import { declineInvitation } from '../../../../../workflows/people/answer-invitation';
import { readLetter } from '../../query';

export async function POST(req: MedusaRequest, res: MedusaResponse<InvitationLetter>): Promise<void> {
  const token = req.params.token ?? '';
  await declineInvitation(req.scope, token);
  res.json(await readLetter(req.scope, token));
}
