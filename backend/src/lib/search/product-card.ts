import type { LocalDate, ProductCard } from '../../contract';
import { isInSeason } from '../season';
import type { ProductDocument } from './product-document';

export type CardDocument = Omit<ProductDocument, `text_${string}`>;

/** Fields of the index `product` that a card is made from. */
export const CARD_FIELDS = [
  'id',
  'slug',
  'title',
  'photo_key',
  'price',
  'price_from',
  'unit_price',
  'unit_per',
  'seller_name',
  'seller_slug',
  'seller_kind',
  'commune_name',
  'ocop_stars',
  'ocop_until',
  'harvest_months',
  'in_stock',
  'sold_count',
  'single_variant_id',
] satisfies (keyof CardDocument)[];

/** A hit as a card shows it. Season and stars are judged by today, not by the day of indexing. */
export function productCard(document: CardDocument, today: LocalDate): ProductCard {
  const { unit_price: price, unit_per: per, ocop_until: until } = document;
  return {
    id: document.id,
    slug: document.slug,
    title: document.title,
    photo: { key: document.photo_key, alt: document.title },
    price: document.price,
    price_from: document.price_from,
    unit_price: price !== null && per !== null ? { price, per } : null,
    seller_name: document.seller_name,
    seller_slug: document.seller_slug,
    seller_kind: document.seller_kind,
    commune_name: document.commune_name,
    ocop_stars: until !== null && until >= today ? document.ocop_stars : null,
    in_stock: document.in_stock,
    in_season: isInSeason(document.harvest_months, today),
    sold_count: document.sold_count,
    single_variant_id: document.single_variant_id,
  };
}
