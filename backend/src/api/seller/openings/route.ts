import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Opening, OpeningList } from '../../../contract';
import { parseBody } from '../../../lib/errors';
import { beginOpening } from '../../../workflows/opening/begin-opening';
import { requireMember } from './member';
import { listOpenings, retrieveOpening } from './query';
import { beginBody } from './validators';

export async function GET(req: MedusaRequest, res: MedusaResponse<OpeningList>): Promise<void> {
  const member = await requireMember(req);
  res.json(await listOpenings(req.scope, member.id));
}

/** A new one; who has one open goes on with that. */
export async function POST(req: MedusaRequest, res: MedusaResponse<Opening>): Promise<void> {
  const member = await requireMember(req);
  const { kind } = parseBody(beginBody, req);
  const id = await beginOpening(req.scope, { member, kind });
  res.status(201).json(await retrieveOpening(req.scope, { id, member_id: member.id }));
}
