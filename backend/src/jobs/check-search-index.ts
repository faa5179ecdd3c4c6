import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { localDate, now } from '../lib/clock';
import { checkIndex, checkSlice } from '../lib/search/check-index';
import { indexGeneration } from '../lib/search/index-generation';
import { isRefreshHeld } from '../lib/search/note-change';
import { refreshTurned } from '../lib/search/refresh-turned';
import { SEARCH_SIGNALS_MODULE } from '../modules/search-signals';
import type SearchSignalsService from '../modules/search-signals/service';

let checkedDay = '';
let checkedGeneration = '';
let after = '';

/**
 * Every minute a slice of the product index is compared with the database and repaired (D11): events may be lost. Everything is checked
 * with the first run of a day, because certificates end and seasons begin at midnight in Việt Nam, and after a newly built index
 * took over: what changed while it was being filled may stand in the old one only.
 */
export default async function checkSearchIndex(container: MedusaContainer): Promise<void> {
  if (isRefreshHeld()) return;
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const today = localDate(now());
  const generation = await indexGeneration(container);
  const everything = today !== checkedDay || generation !== checkedGeneration;
  const repaired = everything ? await checkEverything(container, today) : await checkNextSlice(container);
  checkedDay = today;
  checkedGeneration = generation;
  if (repaired.length)
    logger.warn(`[search] repaired ${repaired.length} documents: ${repaired.slice(0, 10).join(', ')}`);
}

async function checkNextSlice(container: MedusaContainer): Promise<string[]> {
  const { next, repaired } = await checkSlice(container, 'product', after);
  after = next ?? '';
  return repaired;
}

async function checkEverything(container: MedusaContainer, today: string): Promise<string[]> {
  // First the few that the new day has touched: going through a large market takes minutes.
  await refreshTurned(container, today);
  const signals: SearchSignalsService = container.resolve(SEARCH_SIGNALS_MODULE);
  await signals.recount(null);
  return [
    ...(await checkIndex(container, 'category')),
    ...(await checkIndex(container, 'seller')),
    ...(await checkIndex(container, 'product')),
  ];
}

export const config = {
  name: 'check-search-index',
  schedule: '* * * * *',
};
