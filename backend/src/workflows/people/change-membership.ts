import type { MedusaContainer } from '@medusajs/framework/types';
import type { SellerRole } from '../../contract';
import { now } from '../../lib/clock';
import { conflict, forbidden, notFound } from '../../lib/errors';
import { rolesGivenBy } from '../../lib/people/rules';
import { messages } from '../../messages';
import { SELLER_MODULE } from '../../modules/seller';
import type SellerModuleService from '../../modules/seller/service';
import { readDays } from './invite';

const say = messages.people;

interface Changing {
  /** Of the membership. */
  id: string;
  sellerId: string;
  by: { id: string; role: SellerRole };
  /** Null: nothing any more. */
  role: SellerRole | null;
  /** For helpers. */
  days?: number | undefined;
}

/**
 * Gives a person of the stall another role, or none; the next request of that person meets it. Who leaves needs nobody's leave.
 * @throws MarketError 400 for a helper without days, 403 for a role that is not one's to give or take, 404 for somebody of another stall, 409 for the
 * last owner
 */
export async function changeMembership(container: MedusaContainer, changing: Changing): Promise<void> {
  const { id, sellerId, by, role, days } = changing;
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const [membership] = await sellers.listMemberships(
    { id, seller: { id: sellerId } },
    { relations: ['member'], take: 1 },
  );
  if (!membership) throw notFound('person_not_found', say.person_not_found);
  const leaves = role === null && membership.member.id === by.id;
  const may = rolesGivenBy(by.role);
  if (!leaves && (!may.includes(membership.role) || (role !== null && !may.includes(role)))) {
    throw forbidden('may_not_give', say.may_not_give);
  }
  const stay = role === null ? null : readDays(role, days);
  const expires_at = stay === null ? null : new Date(now().getTime() + stay * 86_400_000);
  const became = await sellers.changeMembership({ id, seller_id: sellerId, role, expires_at });
  if (became === 'not_found') throw notFound('person_not_found', say.person_not_found);
  if (became === 'last_owner') throw conflict('last_owner', say.last_owner);
}
