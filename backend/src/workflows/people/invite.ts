import { createHash, randomBytes } from 'node:crypto';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import type { InviteRequest, SellerRole } from '../../contract';
import { env } from '../../env';
import { localDate, now } from '../../lib/clock';
import { conflict, forbidden, invalidInput, MarketError, notFound } from '../../lib/errors';
import {
  INVITATION_DAYS,
  MOST_AN_HOUR,
  MOST_HELPER_DAYS,
  MOST_WAITING,
  rolesGivenBy,
} from '../../lib/people/rules';
import { readPhone } from '../../lib/phone';
import { messages } from '../../messages';
import { SELLER_MODULE } from '../../modules/seller';
import type SellerModuleService from '../../modules/seller/service';
import { SIGN_IN_MODULE } from '../../modules/sign-in';
import type SignInModuleService from '../../modules/sign-in/service';

const say = messages.people;
const DAY_MS = 86_400_000;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

interface Inviting extends InviteRequest {
  stall: { id: string; name: string };
  by: { id: string; name: string; role: SellerRole };
}

/**
 * Invites a person by a link that opens once, sent to a phone or an e-mail. Nobody but its receiver ever sees the link: the market keeps a hash.
 * @throws MarketError 400 by field, 403 for a role that is not one's to give, 409 for who is in already, 429 for too many, 503 when it cannot be sent
 */
export async function invite(container: MedusaContainer, inviting: Inviting): Promise<void> {
  const { stall, by, role } = inviting;
  if (!rolesGivenBy(by.role).includes(role)) throw forbidden('may_not_give', say.may_not_give);
  const { recipient, channel } = readRecipient(inviting.to);
  const days = readDays(role, inviting.days);
  await refuseTooMany(container, stall.id, recipient, channel);
  const token = randomBytes(24).toString('base64url');
  const at = now();
  const expires_at = new Date(at.getTime() + INVITATION_DAYS * DAY_MS);
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  await sellers.invite({
    ...{ seller_id: stall.id, role, recipient, channel, days, expires_at, at },
    token_hash: hashToken(token),
    invited_by: by.id,
    inviter_name: by.name,
  });
  const content = say.invitation({
    stall: stall.name,
    role: say.roles[role],
    inviter: by.name,
    until: localDate(expires_at).split('-').reverse().join('/'),
    link: `${env.ADMIN_URL}/loi-moi/${token}`,
  });
  try {
    await container
      .resolve(Modules.NOTIFICATION)
      .createNotifications({ to: recipient, channel, template: 'stall_invitation', content });
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`An invitation was not sent: ${String(error)}`);
    throw new MarketError(503, 'invitation_not_sent', say.not_sent);
  }
}

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

function readRecipient(told: string): { recipient: string; channel: 'sms' | 'email' } {
  const phone = readPhone(told);
  if (phone?.kind === 'mobile') return { recipient: phone.e164, channel: 'sms' };
  const email = told.trim().toLowerCase();
  if (EMAIL.test(email)) return { recipient: email, channel: 'email' };
  throw invalidInput([{ field: 'to', code: 'wrong', message: say.to }]);
}

/** Helpers come for a time, others to stay. */
export function readDays(role: SellerRole, days: number | undefined): number | null {
  if (role !== 'helper') return null;
  if (days !== undefined && days >= 1 && days <= MOST_HELPER_DAYS) return days;
  throw invalidInput([{ field: 'days', code: 'wrong', message: say.days(MOST_HELPER_DAYS) }]);
}

async function refuseTooMany(
  container: MedusaContainer,
  seller_id: string,
  recipient: string,
  channel: 'sms' | 'email',
): Promise<void> {
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const at = now();
  const [known] = await sellers.listMembers(channel === 'sms' ? { phone: recipient } : { email: recipient });
  if (known) {
    const [membership] = await sellers.listMemberships({
      member: { id: known.id },
      seller: { id: seller_id },
    });
    if (membership && !(membership.expires_at && new Date(membership.expires_at) <= at)) {
      throw conflict('is_in', say.is_in);
    }
  }
  const [, waiting] = await sellers.listAndCountInvitations(
    { seller_id, state: 'pending', expires_at: { $gt: at }, recipient: { $ne: recipient } },
    { select: ['id'], take: 1 },
  );
  if (waiting >= MOST_WAITING) throw conflict('too_many_invitations', say.too_many_waiting);
  const counts: SignInModuleService = container.resolve(SIGN_IN_MODULE);
  if ((await counts.count(`invitations:${seller_id}`, at)) > MOST_AN_HOUR) {
    throw new MarketError(429, 'too_many_attempts', say.too_many);
  }
}

/** @throws MarketError 404 for one of another stall, or that does not wait */
export async function withdrawInvitation(
  container: MedusaContainer,
  { sellerId, id }: { sellerId: string; id: string },
): Promise<void> {
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const [found] = await sellers.listInvitations({ id, seller_id: sellerId }, { take: 1 });
  if (!found || !(await sellers.endInvitation({ id, to: 'withdrawn', at: now() }))) {
    throw notFound('invitation_not_found', say.invitation_not_found);
  }
}
