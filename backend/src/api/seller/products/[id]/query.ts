import type { MedusaContainer } from '@medusajs/framework/types';
import type { SellerGoods } from '../../../../contract';
import { notFound } from '../../../../lib/errors';
import { changeViews } from '../../../../lib/goods/change-view';
import { goodsOfProduct } from '../../../../lib/goods/goods-of-product';
import { stallTakedown } from '../../../../lib/goods/takedown-views';
import { messages } from '../../../../messages';
import { LISTING_MODULE } from '../../../../modules/listing';
import type ListingModuleService from '../../../../modules/listing/service';
import type { SellerScope } from '../../scope';
import { readProducts } from '../query';

/** @throws MarketError 404 for a product of another stall */
export async function retrieveGoods(
  container: MedusaContainer,
  { sellerId }: SellerScope,
  productId: string,
): Promise<SellerGoods> {
  const { id, slug, status, answers } = await goodsOfProduct(container, sellerId, productId);
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const [last, [takedown], [shelf]] = await Promise.all([
    listings.listListingChanges({ product_id: id }, { order: { created_at: 'DESC' }, take: 1 }),
    listings.listTakedowns(
      { product_id: id, state: ['ordered', 'lifted'] },
      { order: { decided_at: 'DESC' }, take: 1 },
    ),
    readProducts(container, [id]),
  ]);
  if (!shelf) throw notFound('product_not_found', messages.goods.product_not_found);
  const [change] = await changeViews(container, last);
  return {
    ...{ id, slug, status, answers, shelf },
    change: change ?? null,
    takedown: takedown ? stallTakedown(takedown) : null,
  };
}
