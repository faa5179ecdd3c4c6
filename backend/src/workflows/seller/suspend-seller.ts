import { createWorkflow, transform, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { emitEventStep } from '@medusajs/medusa/core-flows';
import type { StateDecision } from '../../modules/seller/service';
import { decideSellerStateStep } from './steps/decide-seller-state';
import { hideStallStep } from './steps/hide-stall';

/** Closes a stall to shoppers at once: search, pages, baskets and placement. Orders that are placed run on. */
export const suspendSellerWorkflow = createWorkflow(
  'suspend-seller',
  (input: Omit<StateDecision, 'event'>) => {
    const decision = transform(input, (given) => ({ ...given, event: 'suspend' as const }));
    const seller = decideSellerStateStep(decision);
    hideStallStep(transform({ seller, input }, ({ seller, input }) => ({ id: seller.id, slug: input.slug })));
    emitEventStep({ eventName: 'seller.seller.updated', data: { id: seller.id } });
    return new WorkflowResponse(seller);
  },
);
