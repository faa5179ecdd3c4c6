import type { CommuneCode, Photo, ProvinceCode } from './common';

/** `GET /store/market`: what the province pack says of itself, and the category tree. */
export interface Market {
  key: string;
  name: string;
  short_name: string;
  tagline: string;
  hero_title: string;
  hero_text: string;
  about: string;
  province_code: ProvinceCode;
  /** The area the market is named after; may be a part of today's province. */
  area_name: string;
  area_commune_codes: CommuneCode[];
  operator_name: string;
  hotline: string;
  email: string;
  address: string;
  categories: Category[];
  counts: { sellers: number; products: number; communes: number };
  /** True while the shop shows invented demo data; the storefront says so in its footer. */
  demo: boolean;
}

export interface Category {
  slug: string;
  name: string;
  description: string;
  photo: Photo;
  product_count: number;
  children: Category[];
}

/** `GET /store/places/provinces` and `GET /store/places/provinces/:code/communes`, sorted as a Vietnamese reader expects. */
export interface Province {
  code: ProvinceCode;
  name: string;
}

export interface Commune {
  code: CommuneCode;
  name: string;
}
