import type { Category } from '@cho-phien/backend/contract';
import { expect, it } from 'vitest';
import { categoryPath } from './category-tree';

const aCategory = (slug: string, children: Category[] = []): Category => ({
  slug,
  name: slug,
  description: '',
  photo: { key: slug, alt: '' },
  product_count: 1,
  children,
});

it('a category knows the way from the root', () => {
  const tree = [aCategory('hat', [aCategory('hat-dieu')]), aCategory('mat-ong')];
  expect(categoryPath(tree, 'hat-dieu').map((one) => one.slug)).toEqual(['hat', 'hat-dieu']);
  expect(categoryPath(tree, 'mat-ong').map((one) => one.slug)).toEqual(['mat-ong']);
  expect(categoryPath(tree, 'khong-co')).toEqual([]);
});
