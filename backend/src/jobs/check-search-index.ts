import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { localDate, now } from '../lib/clock';
import { checkIndex, checkSlice } from '../lib/search/check-index';
import { isRefreshHeld } from '../lib/search/note-change';
import { SEARCH_SIGNALS_MODULE } from '../modules/search-signals';
import type SearchSignalsService from '../modules/search-signals/service';

let day = '';
let after = '';

/**
 * Every minute a slice of the product index is compared with the database and repaired (D11): events may be lost. With the first run of a
 * day everything is checked, because certificates end and seasons begin at midnight in Việt Nam.
 */
export default async function checkSearchIndex(container: MedusaContainer): Promise<void> {
  if (isRefreshHeld()) return;
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const repaired =
    day === localDate(now()) ? await checkNextSlice(container) : await checkEverything(container);
  if (repaired.length)
    logger.warn(`[search] repaired ${repaired.length} documents: ${repaired.slice(0, 10).join(', ')}`);
}

async function checkNextSlice(container: MedusaContainer): Promise<string[]> {
  const { next, repaired } = await checkSlice(container, 'product', after);
  after = next ?? '';
  return repaired;
}

async function checkEverything(container: MedusaContainer): Promise<string[]> {
  const today = localDate(now());
  const signals: SearchSignalsService = container.resolve(SEARCH_SIGNALS_MODULE);
  await signals.recount(null);
  const repaired = [
    ...(await checkIndex(container, 'category')),
    ...(await checkIndex(container, 'seller')),
    ...(await checkIndex(container, 'product')),
  ];
  day = today;
  return repaired;
}

export const config = {
  name: 'check-search-index',
  schedule: '* * * * *',
};
