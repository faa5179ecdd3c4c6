import type { MedusaContainer } from '@medusajs/framework/types';
import type { GoodsChange, GoodsChangeList } from '../../../contract';
import { queuePage, queuePager } from '../../../lib/decision-queue';
import { notFound } from '../../../lib/errors';
import { changeViews } from '../../../lib/goods/change-view';
import { messages } from '../../../messages';
import { LISTING_MODULE } from '../../../modules/listing';
import type ListingModuleService from '../../../modules/listing/service';

/** Requests in one state: of those that wait the oldest first, of the others what was decided last. */
export async function listChanges(
  container: MedusaContainer,
  { state, page }: { state: GoodsChange['state']; page: number },
): Promise<GoodsChangeList> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const [rows, total] = await listings.listAndCountListingChanges({ state }, queuePage({ state, page }));
  return {
    changes: await changeViews(container, rows),
    ...queuePager(total, page),
  };
}

/** @throws MarketError 404 */
export async function retrieveChange(container: MedusaContainer, id: string): Promise<GoodsChange> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const [change] = await changeViews(container, await listings.listListingChanges({ id }, { take: 1 }));
  if (!change) throw notFound('change_not_found', messages.goods.change_not_found);
  return change;
}
