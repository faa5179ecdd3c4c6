import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import type { GoodsAnswers } from '../../contract';
import { invalidInput } from '../../lib/errors';
import { readGoods } from '../../lib/goods/read-goods';
import { readGoodsGround } from '../../lib/goods/read-ground';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';
import { findDraft } from './find-draft';
import { adoptMade, foreignParts, makeGoods } from './make-goods';

/** Seconds to wait for somebody who publishes the same draft. */
const PATIENCE = 30;

/**
 * Puts the goods of a draft on the shelf, once, however often it is asked.
 * @throws MarketError 400 with everything that stands in the way, 404 for a draft of somebody else
 */
export async function publishDraft(
  container: MedusaContainer,
  sellerId: string,
  draftId: string,
): Promise<void> {
  const locking = container.resolve(Modules.LOCKING);
  await locking.execute(`listing-draft:${draftId}`, () => publish(container, sellerId, draftId), {
    timeout: PATIENCE,
  });
}

async function publish(container: MedusaContainer, sellerId: string, draftId: string): Promise<void> {
  const draft = await findDraft(container, sellerId, draftId);
  if (draft.product_id) return;
  const made = await adoptMade(container, [draftId]);
  const product_id = made.get(draftId) ?? (await make(container, sellerId, draft));
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  await listings.updateListingDrafts({ id: draftId, product_id });
}

async function make(
  container: MedusaContainer,
  sellerId: string,
  draft: { id: string; answers: unknown },
): Promise<string | null> {
  const ground = await readGoodsGround(container, sellerId);
  const { goods, problems } = readGoods(draft.answers as GoodsAnswers, ground);
  if (goods === null) throw invalidInput(problems);
  const foreign = await foreignParts(container, sellerId, goods);
  if (foreign.length > 0) throw invalidInput(foreign);
  const [made] = await makeGoods(container, sellerId, [{ goods, external_id: draft.id }]);
  return made?.id ?? null;
}
