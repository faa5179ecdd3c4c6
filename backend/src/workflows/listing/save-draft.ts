import type { MedusaContainer } from '@medusajs/framework/types';
import type { GoodsAnswers } from '../../contract';
import { conflict, notFound } from '../../lib/errors';
import { MOST_DRAFTS } from '../../lib/goods/rules';
import { messages } from '../../messages';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';
import { findDraft } from './find-draft';

/** @returns the id of a new draft. @throws MarketError 409 for a stall with very many */
export async function startDraft(container: MedusaContainer, sellerId: string): Promise<string> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const open = { seller_id: sellerId, product_id: null };
  const [[empty], count] = await listings.listAndCountListingDrafts(open, {
    order: { updated_at: 'DESC' },
    take: 1,
  });
  if (empty && Object.keys(empty.answers).length === 0) return empty.id;
  if (count >= MOST_DRAFTS) throw conflict('too_many_drafts', messages.goods.too_many_drafts);
  const { id } = await listings.createListingDrafts({ seller_id: sellerId, answers: {} });
  return id;
}

/** Keeps the answers that are given and leaves the others. @throws MarketError 404 for a draft that is not the stall's or on the shelf */
export async function saveDraft(
  container: MedusaContainer,
  sellerId: string,
  { id, answers }: { id: string; answers: GoodsAnswers },
): Promise<void> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const saved = await listings.saveAnswers({ id, seller_id: sellerId, answers });
  if (!saved) throw notFound('draft_not_found', messages.goods.draft_not_found);
}

/** @throws MarketError 404 for a draft of another stall */
export async function discardDraft(container: MedusaContainer, sellerId: string, id: string): Promise<void> {
  const draft = await findDraft(container, sellerId, id);
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  await listings.deleteListingDrafts(draft.id);
}
