import type { MedusaContainer } from '@medusajs/framework/types';
import type { StallPeople } from '../../../contract';
import { now } from '../../../lib/clock';
import { MOST_HELPER_DAYS, mayActAs, rolesGivenBy } from '../../../lib/people/rules';
import { nationalPhone } from '../../../lib/phone';
import { SELLER_MODULE } from '../../../modules/seller';
import type SellerModuleService from '../../../modules/seller/service';
import type { SellerScope } from '../scope';

/** Who works for the stall, by the day on which they came, and who is asked to; staff and helpers see themselves. */
export async function listPeople(
  container: MedusaContainer,
  { sellerId, memberId, role }: SellerScope,
): Promise<StallPeople> {
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const [memberships, invitations] = await Promise.all([
    sellers.listMemberships(
      { seller: { id: sellerId } },
      { relations: ['member'], order: { created_at: 'ASC', id: 'ASC' }, take: null },
    ),
    sellers.listInvitations(
      { seller_id: sellerId, state: 'pending', expires_at: { $gt: now() } },
      { order: { created_at: 'DESC' }, take: null },
    ),
  ]);
  const manages = mayActAs(role, 'manager');
  const shown = memberships.filter(({ member }) => manages || member.id === memberId);
  return {
    people: shown.map(({ id, member, role, created_at, expires_at }) => ({
      ...{ id, name: member.name, email: member.email, role },
      phone: member.phone && nationalPhone(member.phone),
      since: new Date(created_at).toISOString(),
      until: expires_at && new Date(expires_at).toISOString(),
      me: member.id === memberId,
    })),
    invitations: (manages ? invitations : []).map(({ id, recipient, role, inviter_name, expires_at }) => ({
      ...{ id, role, to: nationalPhone(recipient), invited_by: inviter_name },
      expires_at: new Date(expires_at).toISOString(),
    })),
    may_give: rolesGivenBy(role),
    most_helper_days: MOST_HELPER_DAYS,
  };
}
