import type {
  CommuneCode,
  DeliveryPromise,
  SellerCard,
  SellerKind,
  SellerList,
  SellerPage,
} from '../../contract';
import { placeNames } from './place-names';
import { productCounts } from './product-counts';
import type { Reader } from './query';
import type { SellerDocument } from './seller-documents';

const PAGE_SIZE = 24;

export interface SellerListQuery {
  q?: string;
  commune?: CommuneCode[];
  kind?: SellerKind[];
  page?: number;
}

/** The stalls that are open; by name, or by relevance when words are given. */
export async function listSellers(query: Reader, wanted: SellerListQuery): Promise<SellerList> {
  const page = wanted.page ?? 1;
  const q = wanted.q?.trim() ?? '';
  const { data, search_result } = await query.search({
    entity: 'seller',
    fields: ['slug', 'name', 'kind', 'commune_name', 'photo_key', 'joined_on'],
    filters: {
      ...(q ? { q } : {}),
      ...(wanted.commune?.length ? { commune_code: wanted.commune } : {}),
      ...(wanted.kind?.length ? { kind: wanted.kind } : {}),
    },
    pagination: {
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      order: q ? { _score: 'DESC', name: 'ASC' } : { name: 'ASC' },
    },
  });
  const sellers = data as SellerDocument[];
  const { counts } = await productCounts(query, 'seller_slug', {
    seller_slug: sellers.map((seller) => seller.slug),
  });
  const total = search_result.metadata.count ?? 0;
  return {
    sellers: sellers.map((seller) => ({
      ...sellerCard(seller, counts.get(seller.slug) ?? 0),
      photo: { key: seller.photo_key, alt: seller.name },
    })),
    total,
    page,
    page_count: Math.max(1, Math.ceil(total / PAGE_SIZE)),
  };
}

export function sellerCard(
  seller: Pick<SellerDocument, 'slug' | 'name' | 'kind' | 'commune_name' | 'joined_on'>,
  productCount: number,
): SellerCard {
  const { slug, name, kind, commune_name, joined_on } = seller;
  return { slug, name, kind, commune_name, product_count: productCount, joined_on };
}

const PAGE_FIELDS = [
  'id',
  'slug',
  'name',
  'legal_name',
  'kind',
  'tax_code',
  'representative',
  'phone',
  'email',
  'commune_code',
  'street',
  'story',
  'photo_key',
  'joined_on',
  'demo',
];

/** What a stall promises of delivery, by the stall's id. */
export type ReadDelivery = (sellerId: string) => Promise<DeliveryPromise>;

/** @returns null when there is no such stall or it is not open */
export async function readSellerPage(
  query: Reader,
  slug: string,
  deliveryOf: ReadDelivery,
): Promise<SellerPage | null> {
  const { data } = await query.graph({
    entity: 'seller',
    fields: PAGE_FIELDS,
    filters: { slug, state: 'active' },
  });
  const [seller] = data;
  if (!seller) return null;
  const [places, { total }, delivery] = await Promise.all([
    placeNames(query, [seller.commune_code]),
    productCounts(query, 'seller_slug', { seller_slug: slug }),
    deliveryOf(seller.id),
  ]);
  const place = places.get(seller.commune_code);
  return {
    ...sellerCard({ ...seller, commune_name: place?.commune_name ?? '' }, total),
    legal_name: seller.legal_name,
    tax_code: shownTaxCode(seller.kind, seller.tax_code),
    representative: seller.representative,
    phone: seller.phone,
    email: seller.email,
    street: seller.street,
    place: placeRef(place, seller.commune_code),
    story: seller.story,
    photo: { key: seller.photo_key, alt: seller.name },
    delivery,
    demo: seller.demo,
  };
}

/** Today's names of a commune for the contract, without the aliases of search. */
export function placeRef(place: SellerPage['place'] | undefined, code: CommuneCode): SellerPage['place'] {
  return {
    commune_code: code,
    commune_name: place?.commune_name ?? '',
    province_code: place?.province_code ?? '',
    province_name: place?.province_name ?? '',
  };
}

/** An organisation's tax code is public. A person's is the personal id number, shown masked (domain/08 §1). */
export function shownTaxCode(kind: SellerKind, taxCode: string): string {
  if (kind === 'cooperative' || kind === 'enterprise') return taxCode;
  return taxCode.length > 6
    ? `${taxCode.slice(0, 3)}${'*'.repeat(taxCode.length - 6)}${taxCode.slice(-3)}`
    : '***';
}
