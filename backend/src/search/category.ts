import { defineSearchIndex, graphSeed, search } from '@medusajs/framework/utils';

/** Shelves of the market that are in use. */
export const categoryFields = search.define({
  id: search.keyword().filterable(),
  slug: search.keyword().filterable(),
  name: search.text().searchable({ weight: 4 }).sortable(),
  parent_slug: search.keyword(),
  rank: search.integer().sortable(),
  photo_key: search.keyword(),
  description: search.text().searchable(),
  updated_at: search.keyword(),
});

interface CategoryRow {
  id: string;
  handle: string;
  name: string;
  description: string | null;
  rank: number | null;
  is_active: boolean;
  is_internal: boolean;
  metadata: Record<string, unknown> | null;
  parent_category: { handle: string } | null;
  updated_at: string | Date;
}

/** One document of the index `category`. */
export interface CategoryDocument {
  id: string;
  slug: string;
  name: string;
  parent_slug: string | null;
  rank: number;
  photo_key: string;
  description: string;
  updated_at: string;
}

export default defineSearchIndex({
  name: 'category',
  entity: 'product_category',
  fields: categoryFields,
  seed: graphSeed<typeof categoryFields, CategoryRow>({
    fields: [
      'id',
      'handle',
      'name',
      'description',
      'rank',
      'is_active',
      'is_internal',
      'metadata',
      'parent_category.handle',
      'updated_at',
    ],
    transform: (rows) =>
      rows
        .filter((row) => row.is_active && !row.is_internal)
        .map((row) => ({
          id: row.id,
          slug: row.handle,
          name: row.name,
          parent_slug: row.parent_category?.handle ?? null,
          rank: row.rank ?? 0,
          photo_key: String(row.metadata?.photo_key ?? ''),
          description: row.description ?? '',
          updated_at: new Date(row.updated_at).toISOString(),
        })),
  }),
});
