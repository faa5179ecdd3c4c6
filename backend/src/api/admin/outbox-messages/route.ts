import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { OutboxMessageList } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import { listMessages } from './query';
import { messageListQuery } from './validators';

/** For the operator. */
export async function GET(req: MedusaRequest, res: MedusaResponse<OutboxMessageList>): Promise<void> {
  res.json(await listMessages(req.scope, parseQuery(messageListQuery, req)));
}
