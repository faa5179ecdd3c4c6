import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { Modules } from '@medusajs/framework/utils';
import type { OutboxMessageRow } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { decideMessage } from '../../../../../workflows/notification/decide-message';
import { retrieveMessage } from '../../query';
import { messageDecisionBody } from '../../validators';

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<OutboxMessageRow>,
): Promise<void> {
  const id = req.params.id ?? '';
  const decision = parseBody(messageDecisionBody, req);
  const { email } = await req.scope.resolve(Modules.USER).retrieveUser(req.auth_context.actor_id);
  await decideMessage(req.scope, { id, decision, by: email });
  res.json(await retrieveMessage(req.scope, id));
}
