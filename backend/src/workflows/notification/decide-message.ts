import type { MedusaContainer } from '@medusajs/framework/types';
import { now } from '../../lib/clock';
import { conflict, notFound } from '../../lib/errors';
import { messages } from '../../messages';
import { OUTBOX_MODULE } from '../../modules/outbox';
import type OutboxModuleService from '../../modules/outbox/service';
import type { MessageDecision } from '../../modules/outbox/service';

interface Decided {
  id: string;
  decision: MessageDecision;
  /** The operator's sign-in. */
  by: string;
}

/**
 * An operator's word on a message that was given up, or of which nobody knows whether it went out.
 * @throws MarketError 404, or 409 once it waits for nobody any more
 */
export async function decideMessage(
  container: MedusaContainer,
  { id, decision, by }: Decided,
): Promise<void> {
  const outbox: OutboxModuleService = container.resolve(OUTBOX_MODULE);
  const [message] = await outbox.listOutboxMessages({ id }, { select: ['id'], take: 1 });
  if (!message) throw notFound('message_not_found', messages.operator.message_not_found);
  const decided = await outbox.decide(id, decision, { by, at: now() });
  if (!decided) throw conflict('message_decided', messages.operator.message_decided);
}
