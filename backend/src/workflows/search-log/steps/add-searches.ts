import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { SEARCH_LOG_MODULE } from '../../../modules/search-log';
import type SearchLogService from '../../../modules/search-log/service';
import type { Counted } from '../../../modules/search-log/service';

export const addSearchesStep = createStep('add-searches', async (counted: Counted[], { container }) => {
  const searches: SearchLogService = container.resolve(SEARCH_LOG_MODULE);
  await searches.add(counted);
  return new StepResponse(counted.length);
});
