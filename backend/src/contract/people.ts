import type { Instant } from './common';

/**
 * What a person may do for a stall. `staff`: orders, goods, price and stock; `manager`: also money, delivery, vouchers and answers to officers;
 * `owner`: also people, invoices' registration and the agreement. `helper`: of the community digital team, as staff and for some days.
 */
export type SellerRole = 'owner' | 'manager' | 'staff' | 'helper';

/**
 * `GET /seller/people`. `POST /seller/people/:id/role` {role, days} and `POST …/:id/remove` {} answer the same; who removes himself leaves. A stall
 * keeps at least one owner.
 */
export interface StallPeople {
  people: StallPerson[];
  /** Not answered yet. */
  invitations: StallInvitation[];
  /** Roles that whoever asks may give and take. */
  may_give: SellerRole[];
  most_helper_days: number;
}

export interface StallPerson {
  /** Of the membership. */
  id: string;
  name: string;
  phone: string | null;
  email: string | null;
  role: SellerRole;
  since: Instant;
  /** Of helpers. */
  until: Instant | null;
  me: boolean;
}

export interface StallInvitation {
  id: string;
  /** Phone or e-mail. */
  to: string;
  role: SellerRole;
  invited_by: string;
  expires_at: Instant;
}

/** `POST /seller/invitations` (201), `POST /seller/invitations/:id/withdraw`; both answer `StallPeople`. Inviting again sends a new link, and the old one opens nothing. */
export interface InviteRequest {
  /** A phone or an e-mail. */
  to: string;
  role: SellerRole;
  /** For helpers: how long, in days. */
  days?: number;
}

/**
 * `GET /seller/invitation-letters/:token`, for whoever holds the link. `POST …/accept` {} by who is signed in, with the phone that was invited;
 * `POST …/decline` {}.
 */
export interface InvitationLetter {
  stall: string;
  role: SellerRole;
  invited_by: string;
  /** As much of it as tells which one is meant. */
  to: string;
  by_phone: boolean;
  state: 'pending' | 'accepted' | 'declined' | 'withdrawn' | 'expired';
  /** For helpers: from the day of accepting. */
  days: number | null;
}

/** `GET /seller/log?page=`, for managers and owners: what people of the stall changed, the newest first. */
export interface StallLog {
  entries: { at: Instant; name: string; role: SellerRole; act: string; details: string | null }[];
  total: number;
  page: number;
  page_count: number;
}
