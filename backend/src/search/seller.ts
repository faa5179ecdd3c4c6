import { defineSearchIndex, graphSeed, search } from '@medusajs/framework/utils';
import { SELLER_FIELDS, type SellerRow, sellerDocuments } from '../lib/search/seller-documents';

/** Stalls that are open. */
export const sellerFields = search.define({
  id: search.keyword().filterable(),
  slug: search.keyword().filterable(),
  name: search.text().searchable({ weight: 4 }).sortable(),
  kind: search.keyword().filterable(),
  commune_code: search.keyword().filterable(),
  commune_name: search.keyword(),
  photo_key: search.keyword(),
  joined_on: search.keyword(),
  updated_at: search.keyword(),
  text_mark: search.keyword(),
  text_place: search.text().array().searchable({ weight: 2 }).retrievable(false),
  text_more: search.text().array().searchable().retrievable(false),
});

export default defineSearchIndex({
  name: 'seller',
  entity: 'seller',
  fields: sellerFields,
  settings: { provider_options: { meilisearch: { after_relevance: ['name:asc'] } } },
  seed: graphSeed<typeof sellerFields, SellerRow>({
    fields: SELLER_FIELDS,
    transform: (rows, { container }) => sellerDocuments(rows, container.query),
  }),
});
