import type { MedusaContainer } from '@medusajs/framework/types';
import { notFound } from '../../lib/errors';
import { messages } from '../../messages';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';

/** @throws MarketError 404 for a draft of another stall, as if it did not exist */
export async function findDraft(container: MedusaContainer, sellerId: string, id: string) {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const [draft] = await listings.listListingDrafts({ id, seller_id: sellerId }, { take: 1 });
  if (!draft) throw notFound('draft_not_found', messages.goods.draft_not_found);
  return draft;
}
