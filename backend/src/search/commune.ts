import { defineSearchIndex, search } from '@medusajs/framework/utils';
import { placeNames } from '../lib/search/place-names';

/** Communes of the market area, findable by today's name and by the names of their former communes and districts. */
export const communeFields = search.define({
  id: search.keyword().filterable(),
  name: search.text().searchable({ weight: 4 }).sortable(),
  province_name: search.keyword(),
  text_aliases: search.text().array().searchable({ weight: 2 }).retrievable(false),
});

/** One document of the index `commune`; its id is the commune's code. */
export interface CommuneDocument {
  id: string;
  name: string;
  province_name: string;
}

export default defineSearchIndex({
  name: 'commune',
  entity: 'commune',
  fields: communeFields,
  async *seed({ container, catchup }) {
    // Places change only by decree and by a release: nothing is missed between two passes of one seed.
    if (catchup) return;
    const { data } = await container.query.graph({
      entity: 'commune',
      fields: ['code'],
      filters: { in_market_area: true },
    });
    const codes = data.map((commune) => commune.code);
    const places = await placeNames(container.query, codes);
    yield [
      {
        action: 'upsert' as const,
        documents: [...places.values()].map((place) => ({
          id: place.commune_code,
          name: place.commune_name,
          province_name: place.province_name,
          text_aliases: place.aliases,
        })),
      },
    ];
  },
});
