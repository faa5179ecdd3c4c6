import type { MedusaContainer } from '@medusajs/framework/types';
import type { Takedown, TakedownList, TakedownState } from '../../../contract';
import { queuePage, queuePager } from '../../../lib/decision-queue';
import { notFound } from '../../../lib/errors';
import { takedownViews } from '../../../lib/goods/takedown-views';
import { messages } from '../../../messages';
import { LISTING_MODULE } from '../../../modules/listing';
import type ListingModuleService from '../../../modules/listing/service';

/** Requests in one state: of those that wait what is due first, of the others what was decided last. */
export async function listTakedowns(
  container: MedusaContainer,
  { state, page }: { state: TakedownState; page: number },
): Promise<TakedownList> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const queue = queuePage({ state, page });
  const [rows, total] = await listings.listAndCountTakedowns(
    { state },
    state === 'pending' ? { ...queue, order: { due_at: 'ASC' } } : queue,
  );
  return { takedowns: await takedownViews(container, rows), ...queuePager(total, page) };
}

/** @throws MarketError 404 */
export async function retrieveTakedown(container: MedusaContainer, id: string): Promise<Takedown> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const [found] = await takedownViews(container, await listings.listTakedowns({ id }, { take: 1 }));
  if (!found) throw notFound('takedown_not_found', messages.takedown.not_found);
  return found;
}
