import type { MedusaResponse } from '@medusajs/framework/http';
import type { NewTakedown, Takedown, TakedownList } from '../../../contract';
import { parseBody, parseQuery } from '../../../lib/errors';
import { requestTakedown } from '../../../workflows/listing/request-takedown';
import type { OfficerRequest } from '../scope';
import { listTakedowns, retrieveTakedown } from './query';
import { newTakedownBody, takedownListQuery } from './validators';

export async function GET(req: OfficerRequest, res: MedusaResponse<TakedownList>): Promise<void> {
  res.json(await listTakedowns(req.scope, parseQuery(takedownListQuery, req)));
}

/** For reviewers and above. */
export async function POST(req: OfficerRequest<NewTakedown>, res: MedusaResponse<Takedown>): Promise<void> {
  const { document, ...asked } = parseBody(newTakedownBody, req);
  const id = await requestTakedown(req.scope, { ...asked, document: document || null });
  res.status(201).json(await retrieveTakedown(req.scope, id));
}
