import type { CommuneCode, Dong, PaymentMethod, Photo, ProvinceCode, SettlementMode } from './common';
import type { CompanyInvoiceRequest } from './invoice';

/**
 * A basket, priced on reading (a *quote*, D2). `POST /store/baskets` makes one; its id is unguessable and is the only key to it.
 *
 * `POST   /store/baskets/:id/lines`           {variant_id, quantity}   adds to what is there
 * `POST   /store/baskets/:id/lines/:line_id`  {quantity}               sets
 * `DELETE /store/baskets/:id/lines/:line_id`
 * each answers the whole `Basket`. `GET /store/baskets/:id?province=&commune=` quotes delivery for that place.
 */
export interface Basket {
  id: string;
  groups: BasketGroup[];
  line_count: number;
  /** Sum of quantities, for the badge. */
  item_count: number;
  goods_total: Dong;
  problems: BasketProblem[];
}

export interface BasketGroup {
  seller: { id: string; slug: string; name: string; commune_name: string };
  settlement_mode: SettlementMode;
  lines: BasketLine[];
  goods_total: Dong;
  delivery_options: DeliveryOption[];
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
  total: Dong;
  stock: number;
}

export interface DeliveryOption {
  id: string;
  kind: 'province' | 'country' | 'pickup';
  name: string;
  fee: Dong;
  days_min: number;
  days_max: number;
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
  note?: string;
  /** "Xuất hóa đơn công ty"; wrong fields are named `invoice.tax_code` and so on. */
  invoice?: CompanyInvoiceRequest;
  groups: { seller_id: string; delivery_option_id: string; payment_method: PaymentMethod; note?: string }[];
}
