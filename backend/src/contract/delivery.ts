import type { CommuneCode, Dong, PlaceRef, ProvinceCode } from './common';

/** Hours of one weekday; a day that is not named is closed. */
export interface OpeningHours {
  /** 1 is Monday, 7 Sunday. */
  day: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** `HH:MM` in Asia/Ho_Chi_Minh */
  from: string;
  to: string;
}

/** Where a buyer who comes for the goods finds them. */
export interface PickupPlace {
  address: string;
  /** Empty where the stall has not said. */
  hours: OpeningHours[];
}

/** Where a stall delivers, for what and how fast, before anything is in a basket. */
export interface DeliveryPromise {
  zones: ZoneTerms[];
  /** Null: nobody can come for the goods. */
  pickup: PickupPlace | null;
}

interface ZoneTerms {
  id: string;
  name: string;
  reach: ZoneReach;
  fee: Dong;
  /** From this worth of goods (before vouchers) on the delivery is free; null: never. */
  free_from: Dong | null;
  days_min: number;
  days_max: number;
}

/** Of all zones that reach a place the most specific one counts: communes before a province before the country. */
export type ZoneReach =
  | { kind: 'communes'; communes: PlaceRef[] }
  | { kind: 'province'; province: { code: ProvinceCode; name: string } }
  | { kind: 'country' };

/** `GET /seller/delivery`, and the answer to each change below it. */
export interface SellerDelivery {
  home_province: ProvinceCode;
  zones: SellerZone[];
  pickup: PickupPlace & { enabled: boolean; days_min: number; days_max: number };
}

export interface SellerZone extends ZoneTerms {
  /** A zone that is off reaches nobody; its communes belong to the wider zone, if there is one. */
  enabled: boolean;
}

/** `POST /seller/delivery/zones`, and `POST /seller/delivery/zones/:id` to change one; `POST …/:id/remove` takes no body. */
export interface ZoneRequest {
  name: string;
  reach:
    | { kind: 'communes'; communes: CommuneCode[] }
    | { kind: 'province'; province: ProvinceCode }
    | { kind: 'country' };
  fee: Dong;
  free_from: Dong | null;
  days_min: number;
  days_max: number;
  enabled: boolean;
}

/** `POST /seller/delivery/pickup` */
export interface PickupRequest extends PickupPlace {
  enabled: boolean;
  days_min: number;
  days_max: number;
}
