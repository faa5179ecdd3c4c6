import type { MedusaContainer } from '@medusajs/framework/types';
import type { InvitationLetter } from '../../../contract';
import { now } from '../../../lib/clock';
import { SELLER_MODULE } from '../../../modules/seller';
import type SellerModuleService from '../../../modules/seller/service';
import { findLetter, masked } from '../../../workflows/people/answer-invitation';

/** What the holder of a link may know. @throws MarketError 404 for a link that never was */
export async function readLetter(container: MedusaContainer, token: string): Promise<InvitationLetter> {
  const letter = await findLetter(container, token);
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const { name } = await sellers.retrieveSeller(letter.seller_id);
  const old = letter.state === 'pending' && new Date(letter.expires_at) <= now();
  return {
    stall: name,
    role: letter.role,
    invited_by: letter.inviter_name,
    to: masked(letter),
    by_phone: letter.channel === 'sms',
    state: old ? 'expired' : letter.state,
    days: letter.days,
  };
}
