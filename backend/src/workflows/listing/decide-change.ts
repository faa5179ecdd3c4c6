import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { updateProductsWorkflow } from '@medusajs/medusa/core-flows';
import type { SensitiveField } from '../../contract';
import { now } from '../../lib/clock';
import { conflict, notFound } from '../../lib/errors';
import { readLeaves } from '../../lib/goods/read-ground';
import { messages } from '../../messages';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';
import { updateListingWorkflow } from './update-listing';

interface Decision {
  id: string;
  state: 'approved' | 'refused';
  officer: { id: string; name: string };
  reason: string | null;
}

/** Seconds to wait for another officer who decides on the same request. */
const PATIENCE = 30;

/**
 * An officer's word on a change. What is agreed to is written first and noted after, so that a kill between the two leaves a request that
 * is decided again with the same outcome.
 * @throws MarketError 404 for no such request, 409 for one that was decided
 */
export async function decideChange(container: MedusaContainer, decision: Decision): Promise<void> {
  const locking = container.resolve(Modules.LOCKING);
  await locking.execute(`listing-change:${decision.id}`, () => decide(container, decision), {
    timeout: PATIENCE,
  });
}

async function decide(container: MedusaContainer, decision: Decision): Promise<void> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const [change] = await listings.listListingChanges({ id: decision.id }, { take: 1 });
  if (!change) throw notFound('change_not_found', messages.goods.change_not_found);
  if (change.state !== 'pending') throw conflict('change_decided', messages.goods.change_decided);
  if (decision.state === 'approved') await write(container, change.product_id, change.after);
  const decided = await listings.decideChange({ ...decision, at: now() });
  if (!decided) throw conflict('change_decided', messages.goods.change_decided);
}

async function write(
  container: MedusaContainer,
  productId: string,
  { name, category, origin_commune_code }: Partial<Record<SensitiveField, string>>,
): Promise<void> {
  if (origin_commune_code !== undefined) {
    const { data } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: 'product', fields: ['listing.id'], filters: { id: productId } });
    const [product] = data as unknown as { listing?: { id: string } }[];
    if (product?.listing) {
      await updateListingWorkflow(container).run({ input: { id: product.listing.id, origin_commune_code } });
    }
  }
  const leaf =
    category === undefined ? undefined : (await readLeaves(container)).find(({ slug }) => slug === category);
  const change = {
    ...(name === undefined ? {} : { title: name }),
    ...(leaf ? { category_ids: [leaf.id] } : {}),
  };
  if (Object.keys(change).length > 0) {
    await updateProductsWorkflow(container).run({ input: { products: [{ id: productId, ...change }] } });
  }
}
