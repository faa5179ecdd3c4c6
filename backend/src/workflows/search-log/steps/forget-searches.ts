import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { env } from '../../../env';
import { localDate, now } from '../../../lib/clock';
import { LEAST_SHOWN } from '../../../lib/search-log/least-shown';
import { SEARCH_LOG_MODULE } from '../../../modules/search-log';
import type SearchLogService from '../../../modules/search-log/service';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Words that stay rare for so long are forgotten. */
const RARE_DAYS = 60;

export const forgetSearchesStep = createStep('forget-searches', async (_: undefined, { container }) => {
  const searches: SearchLogService = container.resolve(SEARCH_LOG_MODULE);
  const before = (days: number) => localDate(new Date(now().getTime() - days * DAY_MS));
  const gone = await searches.forget({
    from: before(env.SEARCH_LOG_DAYS),
    rareBefore: before(RARE_DAYS),
    least: LEAST_SHOWN,
  });
  return new StepResponse(gone);
});
