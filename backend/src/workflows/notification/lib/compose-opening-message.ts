import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { env } from '../../../env';
import { messages } from '../../../messages';
import type { ComposedMessage } from './compose-message';
import { recipientOf } from './recipient';

interface Facts {
  event: string;
  reason: string | null;
  name: string;
  phone: string | null;
  email: string | null;
}

const FACTS = `
SELECT happened.event, happened.reason, opening.filed->>'name' AS name,
  coalesce(member.phone, opening.filed->>'phone') AS phone, coalesce(member.email, opening.filed->>'email') AS email
FROM opening_event AS happened
JOIN opening ON opening.id = happened.opening_id AND opening.deleted_at IS NULL
JOIN member ON member.id = opening.member_id AND member.deleted_at IS NULL
WHERE happened.id = :event`;

/** What who opens a stall is told of an officer's decision; null when there is nobody to tell. */
export async function composeOpeningMessage(
  container: MedusaContainer,
  eventId: string,
): Promise<ComposedMessage | null> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Facts[] }>(FACTS, { event: eventId });
  const [facts] = rows;
  const said = facts && say(facts);
  const to = facts && recipientOf(facts);
  return said && to ? { to, ...said } : null;
}

function say({ event, reason, name }: Facts): { subject: string; text: string } | null {
  const words = messages.notification;
  switch (event) {
    case 'ask_back':
      return words.opening_asked_back({ name, link: `${env.ADMIN_URL}/mo-gian-hang` });
    case 'approve':
      return words.opening_approved({ name, link: `${env.ADMIN_URL}/gian-hang` });
    case 'refuse':
      return words.opening_refused({ name, reason: reason ?? '', link: `${env.ADMIN_URL}/mo-gian-hang` });
    default:
      return null;
  }
}
