import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { now } from '../../lib/clock';
import { OUTBOX_MODULE } from '../../modules/outbox';
import type OutboxModuleService from '../../modules/outbox/service';
import type { DueMessage } from '../../modules/outbox/service';
import { composeMessage } from './lib/compose-message';
import { findHappenings } from './lib/find-happenings';

/** So few that a rush of orders is not slowed by the telling of it; at a round every five seconds 28,800 an hour. */
const AT_ONCE = 40;
/** Longer than any provider is waited for. */
const STUCK_AFTER_MS = 2 * 60_000;

/** One round of the outbox: finds what is to be told, and tells it. May run anywhere, at any time, twice at once. */
export async function sendMessages(container: MedusaContainer): Promise<number> {
  const outbox: OutboxModuleService = container.resolve(OUTBOX_MODULE);
  await findHappenings(container);
  await releaseStuck(container, outbox);
  const due = await outbox.claim(AT_ONCE, now());
  for (const message of due) await send(container, outbox, message);
  return due.length;
}

async function send(
  container: MedusaContainer,
  outbox: OutboxModuleService,
  message: DueMessage,
): Promise<void> {
  try {
    const composed = await composeMessage(container, message);
    if (!composed) return await outbox.settle(message.id, 'skipped', now());
    await container.resolve(Modules.NOTIFICATION).createNotifications({
      to: composed.to.address,
      channel: composed.to.channel,
      template: message.kind,
      content: { subject: composed.subject, text: composed.text },
      resource_type: 'outbox_attempt',
      resource_id: attemptKey(message),
      idempotency_key: attemptKey(message),
    });
    await outbox.settle(message.id, 'sent', now());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`A message could not be sent yet: ${reason}`);
    await outbox.fail(message, reason, now());
  }
}

/**
 * A process died while it was at a message. Medusa's notification tells how far it came: none was written, or it failed, so nothing
 * went out; it succeeded, so all is done; it stands as pending, so nobody knows, and it is not sent again.
 */
async function releaseStuck(container: MedusaContainer, outbox: OutboxModuleService): Promise<void> {
  const at = now();
  const notifications = container.resolve(Modules.NOTIFICATION);
  for (const message of await outbox.listStuck(new Date(at.getTime() - STUCK_AFTER_MS))) {
    const [tried] = await notifications.listNotifications({ resource_id: attemptKey(message) });
    if (tried?.status === 'success') await outbox.settle(message.id, 'sent', at);
    else if (tried?.status === 'pending') await outbox.settle(message.id, 'uncertain', at);
    else await outbox.fail(message, 'The process ended while it was sending.', at);
  }
}

function attemptKey({ id, attempts }: { id: string; attempts: number }): string {
  return `${id}:${attempts}`;
}
