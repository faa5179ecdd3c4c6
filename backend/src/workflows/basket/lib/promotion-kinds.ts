import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';

/** Of goods and ways of delivery, what rules of promotions may ask for. */
export interface Kinds {
  products: Map<string, object>;
  /** Type of each delivery option. */
  options: Map<string, string>;
}

const KINDS = `
SELECT
  (SELECT coalesce(jsonb_object_agg(p.id, jsonb_build_object('collection_id', p.collection_id, 'type_id', p.type_id,
     'categories', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.product_category_id)), '[]')
       FROM product_category_product c WHERE c.product_id = p.id),
     'tags', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.product_tag_id)), '[]')
       FROM product_tags t WHERE t.product_id = p.id))), '{}')
   FROM product p WHERE p.id = ANY(:products)) AS products,
  (SELECT coalesce(jsonb_object_agg(id, shipping_option_type_id), '{}')
   FROM shipping_option WHERE id = ANY(:options)) AS options`;

interface KindsRow {
  products: Record<string, object>;
  options: Record<string, string>;
}

export async function readKinds(
  container: MedusaContainer,
  products: string[],
  options: string[],
): Promise<Kinds> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database
    .raw<{ rows: KindsRow[] }>(KINDS, { products, options })
    .options({ name: 'promotion_kinds' });
  return {
    products: new Map(Object.entries(rows[0]?.products ?? {})),
    options: new Map(Object.entries(rows[0]?.options ?? {})),
  };
}
