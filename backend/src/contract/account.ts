import type { OrderState } from './checkout';
import type { CommuneCode, Dong, Instant, PlaceRef, ProvinceCode } from './common';

/**
 * Signing in by phone: `POST /store/sign-in/codes {phone}` sends a code and answers 202 for every phone alike; `POST
 * /auth/customer/phone-code {phone, code}` answers a token; by e-mail it is `POST /auth/customer/emailpass` (`…/register` the first time).
 * Then `POST /store/account {name?}` with that token opens the account or finds it, and `POST /auth/token/refresh` answers the token that
 * opens everything below `/store/account`.
 */
export interface Account {
  id: string;
  name: string;
  /** E.164; null for who signs in by e-mail alone. */
  phone: string | null;
  email: string | null;
}

/** `GET /store/account/checkouts`: newest first. */
export interface AccountCheckout {
  code: string;
  placed_at: Instant;
  total: Dong;
  orders: { seller_name: string; state: OrderState }[];
}

/**
 * `POST /store/account/basket {basket_id?}`: the one basket of the account, the same on every device (`{basket: null}` when there is none).
 * What the device holds is named: it becomes that basket, or is added to it.
 */
export interface AccountBasket {
  id: string;
  item_count: number;
}

/** `GET`, `POST /store/account/addresses`; `POST`, `DELETE /store/account/addresses/:id`. */
export interface Address {
  id: string;
  name: string;
  /** E.164 */
  phone: string;
  street: string;
  /** As it is called today; null when the commune is no more. */
  place: PlaceRef | null;
  is_default: boolean;
}

export interface AddressRequest {
  name: string;
  phone: string;
  province_code: ProvinceCode;
  commune_code: CommuneCode;
  street: string;
  is_default?: boolean;
}

/** `GET /store/places/search?q=`: a commune of today, found by its name or by one of before 2025-07-01. */
export interface FoundPlace extends PlaceRef {
  /** The former unit that was meant, with its district and province; null when today's name was. */
  former: string | null;
}
