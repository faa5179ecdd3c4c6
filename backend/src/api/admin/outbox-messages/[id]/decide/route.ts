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
  // A program with a key is no user.
  const { actor_id } = req.auth_context;
  const [user] = await req.scope.resolve(Modules.USER).listUsers({ id: actor_id }, { take: 1 });
  await decideMessage(req.scope, { id, decision, by: user?.email ?? actor_id });
  res.json(await retrieveMessage(req.scope, id));
}
