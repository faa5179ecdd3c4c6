import type { Certificate, DeliveryLimit } from '../../contract';
import type { NetContent } from '../../lib/unit-price';

/** Goods as `create-goods` makes them. */
export interface NewGoods {
  seller_id: string;
  /** Where the stall keeps its goods. */
  location_id: string;
  slug: string;
  title: string;
  description: string;
  category_id: string;
  /** What they were made from, so that nothing is made of it twice; absent for goods of a pack. */
  external_id?: string;
  variants: NewVariant[];
  listing: NewListing;
}

interface NewVariant {
  title: string;
  sku: string;
  /** Grams, packed; null when nobody knows. */
  weight: number | null;
  /** Whole đồng, VAT included. */
  price: number;
  stock: number;
  content: NetContent;
}

export interface NewListing {
  subtitle: string;
  photo_keys: string[];
  origin_commune_code: string;
  harvest_months: number[];
  unit: string;
  vat_class: string;
  vsic: string;
  storage: string;
  shelf_life_days: number | null;
  weight_tolerance?: number | null;
  preparation_days?: number;
  ingredients?: string | null;
  alcohol_percent?: number | null;
  allergens?: string[];
  delivery_limit?: DeliveryLimit;
  popularity?: number;
  certificates?: Omit<Certificate, 'label'>[];
}
