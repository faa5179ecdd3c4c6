import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { updateProductsWorkflow } from '@medusajs/medusa/core-flows';
import { now } from '../../lib/clock';
import { conflict, notFound } from '../../lib/errors';
import { hideProduct } from '../../lib/search/hide-product';
import { messages } from '../../messages';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';
import { nextTakedownState, type TakedownEvent } from '../../modules/listing/takedown-states';

interface Decision {
  id: string;
  event: TakedownEvent;
  officer: { id: string; name: string };
  reason: string;
}

/** Seconds to wait for another officer who decides about the same goods. */
const PATIENCE = 30;

/**
 * An officer's word on a request. The goods are moved first and the decision is noted after, so that a kill between the two leaves a request
 * that is decided again with the same outcome.
 * @throws MarketError 404 for no such request, 409 where the decision has no place any more
 */
export async function decideTakedown(container: MedusaContainer, decision: Decision): Promise<void> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const [request] = await listings.listTakedowns({ id: decision.id }, { take: 1 });
  if (!request) throw notFound('takedown_not_found', messages.takedown.not_found);
  await container
    .resolve(Modules.LOCKING)
    .execute(`takedown:${request.product_id}`, () => decide(container, decision), { timeout: PATIENCE });
}

async function decide(container: MedusaContainer, { id, event, officer, reason }: Decision): Promise<void> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const request = await listings.retrieveTakedown(id);
  const to = nextTakedownState(request.state, event);
  if (to === null) throw conflict('takedown_decided', messages.takedown.decided);
  const decision = { id, from: request.state, to, officer, reason, at: now() };
  if (event === 'order') {
    const was_published = await takeDown(container, request);
    await listings.decideTakedown({ ...decision, was_published });
    return;
  }
  if (event === 'lift') await putBack(container, request);
  await listings.decideTakedown(decision);
}

interface Goods {
  id: string;
  product_id: string;
  was_published: boolean;
}

/** @returns whether shoppers saw them until now; where others have taken them down before, what it was then */
async function takeDown(container: MedusaContainer, { product_id }: Goods): Promise<boolean> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const { status } = await container
    .resolve(Modules.PRODUCT)
    .retrieveProduct(product_id, { select: ['status'] });
  const [before] = await listings.listTakedowns({ product_id, state: 'ordered' }, { take: 1 });
  await updateProductsWorkflow(container).run({
    input: { products: [{ id: product_id, status: 'rejected' }] },
  });
  await hideProduct(container, product_id);
  // A kill after this left goods that are down and a request that is not decided: they were seen before.
  return before?.was_published ?? status !== 'draft';
}

async function putBack(container: MedusaContainer, { id, product_id, was_published }: Goods): Promise<void> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const others = await listings.listTakedowns({ product_id, state: 'ordered', id: { $ne: id } }, { take: 1 });
  if (others.length > 0) return;
  const status = was_published ? 'published' : 'draft';
  await updateProductsWorkflow(container).run({ input: { products: [{ id: product_id, status }] } });
}
