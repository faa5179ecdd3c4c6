import type { SellerProduct } from '@cho-phien/backend/contract';

const byTitle = new Intl.Collator('vi', { numeric: true }).compare;

/**
 * The variants of a product in an order that saving does not change: `60 g` before `300 g`. A row that jumps away after it was saved
 * would make the next press hit another one.
 */
export function inSteadyOrder(product: SellerProduct): SellerProduct {
  const variants = [...product.variants].sort((a, b) => byTitle(a.title, b.title) || byTitle(a.id, b.id));
  return { ...product, variants };
}
