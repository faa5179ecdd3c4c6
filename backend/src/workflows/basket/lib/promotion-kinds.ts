import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';

/** Of goods and ways of delivery, what rules of promotions may ask for. */
export interface Kinds {
  products: Map<string, object>;
  /** Type of each delivery option. */
  options: Map<string, string>;
}

const KINDS = `
SELECT p.id, p.collection_id, p.type_id,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.product_category_id)), '[]')
   FROM product_category_product c WHERE c.product_id = p.id) AS categories,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.product_tag_id)), '[]')
   FROM product_tags t WHERE t.product_id = p.id) AS tags
FROM product p WHERE p.id = ANY(:products)`;

export async function readKinds(
  container: MedusaContainer,
  productIds: string[],
  optionIds: string[],
): Promise<Kinds> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [products, options] = await Promise.all([
    database.raw<{ rows: { id: string }[] }>(KINDS, {
      products: productIds,
    }),
    database.raw<{ rows: { id: string; type: string }[] }>(
      'SELECT id, shipping_option_type_id AS type FROM shipping_option WHERE id = ANY(:options)',
      { options: optionIds },
    ),
  ]);
  return {
    products: new Map(products.rows.map(({ id, ...row }) => [id, row])),
    options: new Map(options.rows.map(({ id, type }) => [id, type])),
  };
}
