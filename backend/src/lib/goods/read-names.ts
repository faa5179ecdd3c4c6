import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';

interface About {
  product_id: string;
  seller_id: string;
}

interface Names {
  product: { id: string; slug: string; title: string };
  seller: { slug: string; name: string };
}

/** How the goods and stalls are called that rows are about. What is no longer there has empty names. */
export async function readNames(
  container: MedusaContainer,
  rows: readonly About[],
): Promise<(row: About) => Names> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [{ data: products }, { data: sellers }] = await Promise.all([
    query.graph({
      entity: 'product',
      fields: ['id', 'handle', 'title'],
      filters: { id: rows.map(({ product_id }) => product_id) },
    }),
    query.graph({
      entity: 'seller',
      fields: ['id', 'slug', 'name'],
      filters: { id: rows.map(({ seller_id }) => seller_id) },
    }),
  ]);
  return ({ product_id, seller_id }) => {
    const product = products.find(({ id }) => id === product_id);
    const seller = sellers.find(({ id }) => id === seller_id);
    return {
      product: { id: product_id, slug: product?.handle ?? '', title: product?.title ?? '' },
      seller: { slug: seller?.slug ?? '', name: seller?.name ?? '' },
    };
  };
}
