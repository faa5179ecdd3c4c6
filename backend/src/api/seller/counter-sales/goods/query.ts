import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { CounterGoods, CounterGoodsList } from '../../../../contract';
import { foldText } from '../../../../lib/fold-text';
import { photoOf } from '../../../../lib/photo-of';
import { readGround } from '../../../../workflows/basket/lib/ground';
import { type Offer, readShelf } from '../../../../workflows/basket/lib/offers';
import type { SellerScope } from '../../scope';

const MOST = 60;

/** What the stall sells, with when each was sold last. */
const OWN_GOODS = `
SELECT v.id, p.title || ' ' || coalesce(v.title, '') AS name, sold.last
FROM product_product_seller_seller of_seller
JOIN product p ON p.id = of_seller.product_id AND p.status = 'published' AND p.deleted_at IS NULL
JOIN product_variant v ON v.product_id = p.id AND v.deleted_at IS NULL
LEFT JOIN LATERAL (SELECT max(line.created_at) AS last FROM order_line_item line WHERE line.variant_id = v.id) sold ON true
WHERE of_seller.seller_id = :seller AND of_seller.deleted_at IS NULL
ORDER BY sold.last DESC NULLS LAST, p.title, v.id`;

interface OwnGoods {
  id: string;
  name: string;
}

/** Goods that contain the words `q`, with or without accents; what was sold last stands first. */
export async function listGoods(
  container: MedusaContainer,
  { sellerId }: SellerScope,
  { q }: { q: string },
): Promise<CounterGoodsList> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [{ rows }, ground] = await Promise.all([
    database.raw<{ rows: OwnGoods[] }>(OWN_GOODS, { seller: sellerId }),
    readGround(container.resolve(ContainerRegistrationKeys.QUERY)),
  ]);
  const found = rows.filter(({ name }) => foldText(name).includes(foldText(q)));
  const ids = found.slice(0, MOST).map(({ id }) => id);
  const { offers } = await readShelf(container, ground, ids);
  return { goods: ids.flatMap((id) => toGoods(offers.get(id))), total: found.length };
}

function toGoods(offer: Offer | undefined): CounterGoods[] {
  if (!offer || offer.unit_price === null) return [];
  const { product, variant_id, variant_title, unit_price: price, stock, weighed } = offer;
  const photo = photoOf(product.thumbnail, product.title);
  return [
    {
      variant_id,
      title: product.title,
      variant_title,
      photo,
      price,
      stock,
      weighed_most: weighed?.most ?? null,
    },
  ];
}
