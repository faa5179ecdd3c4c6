import { Modules } from '@medusajs/framework/utils';
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from '@medusajs/framework/workflows-sdk';
import { checkIndex } from '../../lib/search/check-index';
import { isRefreshHeld } from '../../lib/search/note-change';
import { forgetPlaceNames } from '../../lib/search/place-names';
import { SEARCH_SIGNALS_MODULE } from '../../modules/search-signals';
import type SearchSignalsService from '../../modules/search-signals/service';

const recountSalesStep = createStep('recount-sales', async (_: undefined, { container }) => {
  const signals: SearchSignalsService = container.resolve(SEARCH_SIGNALS_MODULE);
  return new StepResponse((await signals.recount(null)).length);
});

const reindexStep = createStep('reindex', async (_: undefined, { container }) => {
  forgetPlaceNames();
  const { indexes } = await container.resolve(Modules.SEARCH).reindex();
  return new StepResponse(indexes);
});

/** What changed while the new indexes were being filled went into the old ones; in a market that is open it is mended here. */
const mendStep = createStep('mend-what-changed-meanwhile', async (_: undefined, { container }) => {
  if (isRefreshHeld()) return new StepResponse(0);
  let repaired = 0;
  for (const index of ['category', 'seller', 'product'] as const) {
    repaired += (await checkIndex(container, index)).length;
  }
  return new StepResponse(repaired);
});

/** Builds every search index anew beside the one in use and changes over when it is full. For a market that was filled in bulk. */
export const rebuildSearchIndexesWorkflow = createWorkflow('rebuild-search-indexes', () => {
  recountSalesStep();
  const indexes = reindexStep();
  mendStep();
  return new WorkflowResponse(indexes);
});
