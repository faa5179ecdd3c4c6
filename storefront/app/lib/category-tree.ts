import type { Category } from '@cho-phien/backend/contract';

/** The categories from the root down to `slug`; empty when no category has that slug. */
export function categoryPath(categories: Category[], slug: string): Category[] {
  for (const category of categories) {
    if (category.slug === slug) return [category];
    const below = categoryPath(category.children, slug);
    if (below.length > 0) return [category, ...below];
  }
  return [];
}
