import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { InvitationLetter } from '../../../../../contract';
import { actorId } from '../../../../../lib/signed-in';
import { acceptInvitation } from '../../../../../workflows/people/answer-invitation';
import { readLetter } from '../../query';

export async function POST(req: MedusaRequest, res: MedusaResponse<InvitationLetter>): Promise<void> {
  const token = req.params.token ?? '';
  await acceptInvitation(req.scope, { token, memberId: actorId(req) });
  res.json(await readLetter(req.scope, token));
}
