import type { MedusaContainer } from '@medusajs/framework/types';
import type { SellerGoods } from '../../../../contract';
import { changeViews } from '../../../../lib/goods/change-view';
import { goodsOfProduct } from '../../../../lib/goods/goods-of-product';
import { LISTING_MODULE } from '../../../../modules/listing';
import type ListingModuleService from '../../../../modules/listing/service';
import type { SellerScope } from '../../scope';

/** @throws MarketError 404 for a product of another stall */
export async function retrieveGoods(
  container: MedusaContainer,
  { sellerId }: SellerScope,
  productId: string,
): Promise<SellerGoods> {
  const { id, slug, status, answers } = await goodsOfProduct(container, sellerId, productId);
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const last = await listings.listListingChanges(
    { product_id: id },
    { order: { created_at: 'DESC' }, take: 1 },
  );
  const [change] = await changeViews(container, last);
  return { id, slug, status, answers, change: change ?? null };
}
