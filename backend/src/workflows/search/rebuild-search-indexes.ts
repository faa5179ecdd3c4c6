import { Modules } from '@medusajs/framework/utils';
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from '@medusajs/framework/workflows-sdk';
import { SEARCH_SIGNALS_MODULE } from '../../modules/search-signals';
import type SearchSignalsService from '../../modules/search-signals/service';

const recountSalesStep = createStep('recount-sales', async (_: undefined, { container }) => {
  const signals: SearchSignalsService = container.resolve(SEARCH_SIGNALS_MODULE);
  return new StepResponse((await signals.recount(null)).length);
});

const reindexStep = createStep('reindex', async (_: undefined, { container }) => {
  const { indexes } = await container.resolve(Modules.SEARCH).reindex();
  return new StepResponse(indexes);
});

/** Builds every search index anew beside the one in use and changes over when it is full. For a market that was filled in bulk. */
export const rebuildSearchIndexesWorkflow = createWorkflow('rebuild-search-indexes', () => {
  recountSalesStep();
  return new WorkflowResponse(reindexStep());
});
