import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { hideStall } from '../../../lib/search/hide-stall';

/** Takes a stall and its goods out of search before the answer is given; the event that follows makes it true in any case. */
export const hideStallStep = createStep(
  'hide-stall',
  async ({ id, slug }: { id: string; slug: string }, { container }) => {
    await hideStall(container, { id, slug });
    return new StepResponse(null);
  },
);
