import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { GoodsAnswers, GoodsDraft, GoodsDraftList } from '../../../contract';
import { readGoods } from '../../../lib/goods/read-goods';
import { readGoodsGround } from '../../../lib/goods/read-ground';
import { LISTING_MODULE } from '../../../modules/listing';
import type ListingModuleService from '../../../modules/listing/service';
import { findDraft } from '../../../workflows/listing/find-draft';
import type { SellerScope } from '../scope';

const SHOWN = 50;

/** What the stall began to describe and did not put on the shelf yet. */
export async function listDrafts(
  container: MedusaContainer,
  { sellerId }: SellerScope,
): Promise<GoodsDraftList> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const rows = await listings.listListingDrafts(
    { seller_id: sellerId, product_id: null },
    { order: { updated_at: 'DESC' }, take: SHOWN },
  );
  return {
    drafts: rows.flatMap(({ id, answers, updated_at }) => {
      const { name = '', photos: [key] = [] } = answers as GoodsAnswers;
      if (Object.keys(answers).length === 0) return [];
      return [
        { id, name, photo: key ? { key, alt: name } : null, saved_at: new Date(updated_at).toISOString() },
      ];
    }),
  };
}

/** @throws MarketError 404 for a draft of another stall */
export async function retrieveDraft(
  container: MedusaContainer,
  { sellerId }: SellerScope,
  id: string,
): Promise<GoodsDraft> {
  const [draft, ground] = await Promise.all([
    findDraft(container, sellerId, id),
    readGoodsGround(container, sellerId),
  ]);
  const answers = draft.answers as GoodsAnswers;
  return {
    id,
    answers,
    saved_at: new Date(draft.updated_at).toISOString(),
    problems: draft.product_id ? [] : readGoods(answers, ground).problems,
    product: draft.product_id ? await retrieveSlug(container, draft.product_id) : null,
  };
}

async function retrieveSlug(container: MedusaContainer, id: string): Promise<GoodsDraft['product']> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: 'product', fields: ['handle'], filters: { id } });
  return data[0] ? { id, slug: data[0].handle } : null;
}
