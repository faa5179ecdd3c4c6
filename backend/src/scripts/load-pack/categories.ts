import type { Pack } from '@cho-phien/seed';
import type { MedusaContainer } from '@medusajs/framework/types';
import { createProductCategoriesWorkflow } from '@medusajs/medusa/core-flows';

/** @returns category id by slug */
export async function loadCategories(container: MedusaContainer, pack: Pack): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const parents = pack.categories.filter((category) => category.parentSlug === null);
  const children = pack.categories.filter((category) => category.parentSlug !== null);
  for (const level of [parents, children]) {
    if (level.length === 0) continue;
    const { result } = await createProductCategoriesWorkflow(container).run({
      input: {
        product_categories: level.map((category) => ({
          name: category.name,
          handle: category.slug,
          description: category.description,
          is_active: true,
          parent_category_id: category.parentSlug === null ? null : ids.get(category.parentSlug),
          metadata: { photo_key: category.icon, vsic: category.vsic, vat_class: category.vatClass },
        })),
      },
    });
    for (const made of result) ids.set(made.handle, made.id);
  }
  return ids;
}
