import type { CategoryDocument } from '../../search/category';
import type { CommuneDocument } from '../../search/commune';
import { BriefCache } from './brief-cache';
import { keptAnswers } from './kept-answers';
import type { Reader } from './query';

const categories = keptAnswers<CategoryDocument[]>(3000, 1);
const communes = new BriefCache<CommuneDocument[]>(60_000, 1);

/** All shelves in their order, from the index. */
export function allCategories(query: Reader): Promise<CategoryDocument[]> {
  return categories.get('all', async () => {
    const { data } = await query.search({
      entity: 'category',
      fields: ['id', 'slug', 'name', 'parent_slug', 'rank', 'photo_key', 'description', 'updated_at'],
      pagination: { take: 1000, order: { rank: 'ASC', name: 'ASC' } },
    });
    return data as CategoryDocument[];
  });
}

/** Communes of the market area by the Vietnamese alphabet, from the index. */
export function areaCommunes(query: Reader): Promise<CommuneDocument[]> {
  return communes.get('all', async () => {
    const { data } = await query.search({
      entity: 'commune',
      fields: ['id', 'name', 'province_name'],
      pagination: { take: 1000, order: { name: 'ASC' } },
    });
    return data as CommuneDocument[];
  });
}
