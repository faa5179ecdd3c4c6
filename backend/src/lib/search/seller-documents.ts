import type { SellerKind } from '../../contract';
import { messages } from '../../messages';
import { placeNames } from './place-names';
import type { Graph } from './query';
import { textMark } from './text-mark';

export interface SellerRow {
  id: string;
  slug: string;
  name: string;
  kind: SellerKind;
  state: string;
  commune_code: string;
  photo_key: string;
  joined_on: string;
  story: string;
  representative: string;
  updated_at: string | Date;
}

export const SELLER_FIELDS = [
  'id',
  'slug',
  'name',
  'kind',
  'state',
  'commune_code',
  'photo_key',
  'joined_on',
  'story',
  'representative',
  'updated_at',
];

/** One document of the index `seller`, without the texts that are only searched. */
export interface SellerDocument {
  id: string;
  slug: string;
  name: string;
  kind: SellerKind;
  commune_code: string;
  commune_name: string;
  photo_key: string;
  joined_on: string;
  updated_at: string;
}

/** Documents for the stalls that are open; the others have none. */
export async function sellerDocuments(rows: SellerRow[], query: Graph) {
  const open = rows.filter((row) => row.state === 'active');
  const places = await placeNames(
    query,
    open.map((row) => row.commune_code),
  );
  return open.map((row) => {
    const place = places.get(row.commune_code);
    const texts = {
      text_place: place ? [place.commune_name, place.province_name, ...place.aliases] : [],
      text_more: [messages.catalogue.seller_kind[row.kind], row.representative, row.story],
    };
    return {
      id: row.id,
      slug: row.slug,
      name: row.name,
      kind: row.kind,
      commune_code: row.commune_code,
      commune_name: place?.commune_name ?? '',
      photo_key: row.photo_key,
      joined_on: row.joined_on,
      updated_at: new Date(row.updated_at).toISOString(),
      text_mark: textMark(...Object.values(texts)),
      ...texts,
    };
  });
}
