import { defineSearchIndex, graphSeed, search } from '@medusajs/framework/utils';
import { localDate, now } from '../lib/clock';
import { productDocuments } from '../lib/search/product-documents';
import { PRODUCT_CONTEXT, PRODUCT_FIELDS, type ProductRow } from '../lib/search/product-row';

/** Goods that shoppers may see. Weights of texts: 4 the name, 3 its kind, 2 stall and place, 1 everything else. */
export const productFields = search.define({
  id: search.keyword().filterable(),
  slug: search.keyword(),
  title: search.keyword(),
  photo_key: search.keyword(),
  price: search
    .integer()
    .filterable()
    .sortable()
    .facetable({ types: ['stats', 'range'] }),
  price_from: search.boolean(),
  unit_price: search.integer(),
  unit_per: search.keyword(),
  seller_slug: search.keyword().filterable().facetable(),
  seller_name: search.keyword(),
  seller_kind: search.keyword().filterable().facetable(),
  commune_code: search.keyword().filterable().facetable(),
  commune_name: search.keyword(),
  category_slugs: search.keyword().array().filterable().facetable(),
  ocop_stars: search
    .integer()
    .filterable()
    .facetable({ types: ['value'] }),
  ocop_until: search.keyword(),
  certificate_kinds: search.keyword().array().filterable().facetable(),
  harvest_months: search.integer().array().filterable(),
  in_stock: search.boolean().filterable().sortable(),
  sold_count: search.integer(),
  popularity: search.float().sortable(),
  created_at: search.date().sortable(),
  updated_at: search.keyword(),
  single_variant_id: search.keyword(),
  text_mark: search.keyword(),
  text_name: search.text().array().searchable({ weight: 4 }).retrievable(false),
  text_kind: search.text().array().searchable({ weight: 3 }).retrievable(false),
  text_place: search.text().array().searchable({ weight: 2 }).retrievable(false),
  text_more: search.text().array().searchable().retrievable(false),
});

export default defineSearchIndex({
  name: 'product',
  entity: 'product',
  fields: productFields,
  settings: {
    provider_options: {
      vietnamese: {
        counted_together: ['category_slugs', 'commune_code', 'seller_kind', 'ocop_stars'],
        orders: [
          { in_stock: 'DESC', popularity: 'DESC' },
          { price: 'ASC', popularity: 'DESC' },
          { price: 'DESC', popularity: 'DESC' },
          { created_at: 'DESC', popularity: 'DESC' },
        ],
      },
      meilisearch: { after_relevance: ['in_stock:desc', 'popularity:desc'] },
    },
  },
  seed: graphSeed<typeof productFields, ProductRow>({
    fields: PRODUCT_FIELDS,
    context: PRODUCT_CONTEXT,
    transform: (rows, { container }) => productDocuments(rows, container.query, localDate(now())),
  }),
});
