import type { CommuneCode, Dong, PaymentMethod, Photo, ProvinceCode, SettlementMode } from './common';
import type { PickupPlace } from './delivery';
import type { CompanyInvoiceRequest } from './invoice';

/**
 * A basket, priced on reading (a *quote*, D2). `POST /store/baskets` makes one; its id is unguessable and is the only key to it.
 *
 * `POST   /store/baskets/:id/lines`           {variant_id, quantity}   adds to what is there
 * `POST   /store/baskets/:id/lines/:line_id`  {quantity}               sets
 * `DELETE /store/baskets/:id/lines/:line_id`
 * each answers the whole `Basket`. `GET /store/baskets/:id?province=&commune=` quotes delivery for that place.
 *
 * `POST   /store/baskets/:id/vouchers`        {code}   takes a voucher, or says why not
 * `DELETE /store/baskets/:id/vouchers/:code`
 */
export interface Basket {
  id: string;
  groups: BasketGroup[];
  line_count: number;
  /** Sum of quantities, for the badge. */
  item_count: number;
  /** Before vouchers. */
  goods_total: Dong;
  /** What vouchers take off the goods; off a delivery fee they take what stands at its option. */
  discount_total: Dong;
  vouchers: BasketVoucher[];
  /** Whether this market takes cards at all; each group says whether its stall does. */
  cards: 'on' | 'off';
  problems: BasketProblem[];
}

/** A voucher in the basket, with what it gives now. */
export interface BasketVoucher {
  code: string;
  /** The stall that gives it; null for the market's own. */
  seller: { id: string; name: string } | null;
  /** Nobody typed it and nobody can take it out. */
  automatic: boolean;
  /** "Giảm 10%": what it promises. */
  promise: string;
  /** Off the goods, all stalls together. */
  discount: Dong;
  /** Why it gives nothing as the basket stands; null when it gives something. */
  problem: { code: VoucherProblem; message: string } | null;
}

export type VoucherProblem =
  | 'unknown'
  | 'stopped'
  | 'not_yet'
  | 'ended'
  | 'used_up'
  | 'below_minimum'
  | 'no_such_stall'
  | 'no_such_goods'
  | 'other_is_better';

export interface BasketGroup {
  seller: { id: string; slug: string; name: string; commune_name: string };
  settlement_mode: SettlementMode;
  lines: BasketLine[];
  /** Before vouchers. */
  goods_total: Dong;
  discount_total: Dong;
  /** Which voucher takes how much off the goods of this stall. */
  discounts: { code: string; amount: Dong }[];
  delivery_options: DeliveryOption[];
  /**
   * What to tell the shopper when no zone of the stall reaches the place. The others can be placed all the same; this stall's goods only
   * by pick-up, where that is among the options.
   */
  not_reached: string | null;
  payment_methods: PaymentMethod[];
}

export interface BasketLine {
  id: string;
  variant_id: string;
  product_slug: string;
  product_title: string;
  variant_title: string;
  photo: Photo;
  unit_price: Dong;
  quantity: number;
  /** Before vouchers. */
  total: Dong;
  discount: Dong;
  stock: number;
}

export interface DeliveryOption {
  id: string;
  kind: 'province' | 'country' | 'pickup';
  name: string;
  /** Of the stall's zones the most specific one that reaches the place. */
  zone_id: string;
  /** Before vouchers; 0 from `free_from` on. */
  fee: Dong;
  /** From this worth of goods (before vouchers) on the delivery is free; null: never. */
  free_from: Dong | null;
  /** What a voucher takes off the fee if this option is chosen. */
  discount: Dong;
  days_min: number;
  days_max: number;
  /** Where and when, of the kind `pickup`. */
  pickup: PickupPlace | null;
}

/** Why the basket as it stands cannot be placed; the line or group it is about. */
export interface BasketProblem {
  code: 'out_of_stock' | 'not_enough_stock' | 'not_for_sale' | 'seller_closed' | 'no_delivery';
  message: string;
  line_id: string | null;
  seller_id: string | null;
}

/** `POST /store/checkouts`: places the basket. The same `idempotency_key` answers the same checkout. */
export interface PlaceBasketRequest {
  basket_id: string;
  idempotency_key: string;
  /** What the shopper saw; when today's total differs, nothing is placed (`total_changed`). */
  expected_total: Dong;
  contact: { name: string; phone: string; email?: string };
  address: { province_code: ProvinceCode; commune_code: CommuneCode; street: string };
  /** "Xuất hóa đơn công ty"; wrong fields are named `invoice.tax_code` and so on. */
  invoice?: CompanyInvoiceRequest;
  groups: {
    seller_id: string;
    delivery_option_id: string;
    payment_method: PaymentMethod;
    /** To this stall alone, at most 300 characters. */
    note?: string;
  }[];
}
