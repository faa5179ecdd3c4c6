import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Opening } from '../../../../../contract';
import { submitOpening } from '../../../../../workflows/opening/submit-opening';
import { requireMember } from '../../member';
import { retrieveOpening } from '../../query';

export async function POST(req: MedusaRequest, res: MedusaResponse<Opening>): Promise<void> {
  const member = await requireMember(req);
  const id = req.params.id ?? '';
  await submitOpening(req.scope, { id, member });
  res.json(await retrieveOpening(req.scope, { id, member_id: member.id }));
}
