import type { CommuneCode, Instant, Photo } from './common';
import type { FieldError } from './error';
import type { SellerProduct } from './seller-desk';
import type { StallTakedown } from './takedown';

/** `POST /seller/photos?name=` with one photograph as it is, at most 20 MB; answered with 201. */
export interface TakenPhoto {
  /** Served at `/photos/<key>/<width>.<format>`. */
  key: string;
}

/** Where goods may go: anywhere that the stall sends to, only inside its province, or only so that they arrive on the same day. */
export type DeliveryLimit = 'none' | 'province' | 'same_day';

/**
 * What a person answers of goods, as typed: one form for the page, for drafts and for the rows of a file. Absent: not answered yet.
 * Money is whole đồng with or without points, amounts may have a decimal comma.
 */
export interface GoodsAnswers {
  /** Keys, the first is shown in lists. */
  photos?: string[];
  name?: string;
  /** Slug of a category without children. */
  category?: string;
  subtitle?: string;
  description?: string;
  /** The selling unit: hũ, gói, kg … */
  unit?: string;
  variants?: VariantAnswers[];
  /** Days between order and dispatch. */
  preparation_days?: string;
  storage?: string;
  shelf_life_days?: string;
  ingredients?: string;
  alcohol_percent?: string;
  allergens?: string[];
  origin_commune_code?: string;
  /** 1–12; none: all year. */
  harvest_months?: string[];
  vat_class?: string;
  vsic?: string;
  delivery_limit?: string;
}

export interface VariantAnswers {
  /** Empty: named by its net content. */
  title: string;
  /** Net content in `content_unit`. */
  content: string;
  content_unit: string;
  price: string;
  stock: string;
  /** Empty: one is made. */
  sku: string;
}

export type GoodsField = keyof GoodsAnswers;

/** `GET /seller/product-form`: what may be chosen, and what stands there until somebody says otherwise. */
export interface GoodsForm {
  categories: GoodsCategory[];
  communes: { code: CommuneCode; name: string }[];
  units: string[];
  content_units: { code: string; label: string }[];
  allergens: { code: string; label: string }[];
  vat_classes: { code: string; label: string }[];
  delivery_limits: { code: DeliveryLimit; label: string }[];
  /** Ways of keeping that are often written. */
  storages: string[];
  home_commune_code: CommuneCode;
}

export interface GoodsCategory {
  slug: string;
  name: string;
  /** Under which it stands in a list. */
  group: string;
  vsic: string;
  vat_class: string;
  /** What goods of this kind must say. */
  needs: GoodsField[];
}

/**
 * Goods that are being described. `POST /seller/product-drafts` makes one (201), `POST …/:id` {answers} saves what it names and leaves the rest,
 * `POST …/:id/publish` puts them on the shelf, `POST …/:id/discard` throws them away; each answers the draft.
 */
export interface GoodsDraft {
  id: string;
  answers: GoodsAnswers;
  saved_at: Instant;
  /** What still stands in the way of the shelf. */
  problems: FieldError[];
  /** Once they are on the shelf. */
  product: { id: string; slug: string } | null;
}

/** `GET /seller/product-drafts`: those that are not on the shelf yet, the last touched first. */
export interface GoodsDraftList {
  drafts: { id: string; name: string; photo: Photo | null; saved_at: Instant }[];
}

export interface SaveDraftRequest {
  answers: GoodsAnswers;
}

/**
 * `GET /seller/products/:id`; `POST` {answers} changes it and answers the same. Name, category and origin wait for an officer's word, all else is so
 * at once; price and stock are changed at `/seller/variants/:id`. `POST …/hide` and `POST …/show` take goods off the shelf and put them back.
 * `POST …/sizes` with `VariantAnswers` adds a size (201), `POST /seller/variants/:id/remove` takes one away that nobody has bought of.
 */
export interface SellerGoods {
  id: string;
  slug: string;
  status: GoodsStatus;
  answers: GoodsAnswers;
  /** As its row in `GET /seller/products`: price and stock of each variant now. */
  shelf: SellerProduct;
  /** What was asked for last and how it stands. */
  change: GoodsChange | null;
  /** Why shoppers must not see them, or what was lifted last; null when nobody took them down. */
  takedown: StallTakedown | null;
}

/** `taken_down`: by an officer, so that the stall cannot put them back. */
export type GoodsStatus = 'published' | 'draft' | 'taken_down';

/** What an officer has to agree to. */
export type SensitiveField = 'name' | 'category' | 'origin_commune_code';

export interface GoodsChange {
  id: string;
  state: 'pending' | 'approved' | 'refused';
  product: { id: string; slug: string; title: string };
  seller: { slug: string; name: string };
  fields: { field: SensitiveField; before: string; after: string }[];
  asked_at: Instant;
  asked_by: string;
  decided: { at: Instant; by: string; reason: string | null } | null;
}

/** `GET /province/product-changes?state=&page=`, the oldest that waits first; `POST …/:id/approve` and `POST …/:id/refuse` {reason}. */
export interface GoodsChangeList {
  changes: GoodsChange[];
  total: number;
  page: number;
  page_count: number;
}

export interface RefuseChangeRequest {
  reason: string;
}
