import type { MedusaContainer } from '@medusajs/framework/types';
import { now } from '../../lib/clock';
import { forbidden, notFound } from '../../lib/errors';
import { nationalPhone } from '../../lib/phone';
import { messages } from '../../messages';
import { SELLER_MODULE } from '../../modules/seller';
import type SellerModuleService from '../../modules/seller/service';
import { hashToken } from './invite';

const say = messages.people;

/** @throws MarketError 404 for a link that never was */
export async function findLetter(container: MedusaContainer, token: string) {
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const [letter] = await sellers.listInvitations({ token_hash: hashToken(token) }, { take: 1 });
  if (!letter) throw notFound('invitation_not_found', say.invitation_not_found);
  return letter;
}

/** As much of a phone or an e-mail as tells its owner which one is meant. */
export function masked({ recipient, channel }: { recipient: string; channel: string }): string {
  if (channel === 'sms') return nationalPhone(recipient).replace(/^(.{3}).*(.{3})$/, '$1••••$2');
  return recipient.replace(/^(.).*(?=@)/, '$1•••');
}

/**
 * Lets a person in. An invitation to a phone is for who has proved that phone; that of an e-mail was proved by the link itself.
 * @throws MarketError 403 for another phone, 404 for an invitation that does not wait
 */
export async function acceptInvitation(
  container: MedusaContainer,
  { token, memberId }: { token: string; memberId: string },
): Promise<void> {
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const letter = await findLetter(container, token);
  if (letter.channel === 'sms') {
    const { phone } = await sellers.retrieveMember(memberId);
    if (phone !== letter.recipient) throw forbidden('other_phone', say.other_phone(masked(letter)));
  }
  const accepted = await sellers.acceptInvitation({ id: letter.id, member_id: memberId, at: now() });
  if (!accepted) throw notFound('invitation_not_found', say.invitation_not_found);
}

/** @throws MarketError 404 for an invitation that does not wait */
export async function declineInvitation(container: MedusaContainer, token: string): Promise<void> {
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const { id } = await findLetter(container, token);
  const ended = await sellers.endInvitation({ id, to: 'declined', at: now() });
  if (!ended) throw notFound('invitation_not_found', say.invitation_not_found);
}
