/** Whole Vietnamese đồng, VAT included unless named otherwise. */
export type Dong = number;

/** ISO 8601 instant in UTC. */
export type Instant = string;

/** `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
export type LocalDate = string;

/** Five digits, two-tier list since 2025-07-01 (Decision 19/2025/QĐ-TTg). */
export type CommuneCode = string;

/** Two digits, same list. */
export type ProvinceCode = string;

export type SellerKind = 'cooperative' | 'enterprise' | 'household' | 'individual';

/** Whom a QR payment reaches: the seller's own account, or the platform's through a licensed gateway (D4). */
export type SettlementMode = 'direct' | 'platform';

/** Where a sale was made: on the web, or by a stall's person at a stand or in a shop. */
export type SalesChannel = 'online' | 'counter';

/** `card` is off in a market without keys of Stripe. */
export type PaymentMethod = 'vietqr' | 'cod' | 'card';

/**
 * A picture by its key. Pixels are served at `/photos/<key>/<width>.<format>` by the backend (the apps proxy that path),
 * width one of `PHOTO_WIDTHS`, format `avif`, `webp` or `jpg`.
 */
export interface Photo {
  key: string;
  alt: string;
}

export const PHOTO_WIDTHS = [160, 320, 480, 640, 960, 1200] as const;

export interface PlaceRef {
  commune_code: CommuneCode;
  commune_name: string;
  province_code: ProvinceCode;
  province_name: string;
}
