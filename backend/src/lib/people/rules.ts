import type { SellerRole } from '../../contract';

/** Staff and helpers may do the same. */
const RANKS: Record<SellerRole, number> = { helper: 0, staff: 0, manager: 1, owner: 2 };

/** Whether who has one role may do what another one is needed for. */
export function mayActAs(role: SellerRole, needed: SellerRole): boolean {
  return RANKS[role] >= RANKS[needed];
}

/** Which roles somebody may give and take: nobody makes or unmakes a peer, but for owners. */
export function rolesGivenBy(role: SellerRole): SellerRole[] {
  if (role === 'owner') return ['owner', 'manager', 'staff', 'helper'];
  return role === 'manager' ? ['staff', 'helper'] : [];
}

/** How long a helper may stay before being asked again, in days. A rule of the market, not of a law. */
export const MOST_HELPER_DAYS = 90;

/** How long an invitation opens, in days. */
export const INVITATION_DAYS = 7;

/** Invitations of one stall that wait at once, and that it sends within an hour. */
export const MOST_WAITING = 20;
export const MOST_AN_HOUR = 10;
