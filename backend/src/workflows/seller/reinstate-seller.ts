import { createWorkflow, transform, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { emitEventStep } from '@medusajs/medusa/core-flows';
import type { StateDecision } from '../../modules/seller/service';
import { decideSellerStateStep } from './steps/decide-seller-state';

/** Opens a suspended stall again; its goods are back in search with the event, within a second. */
export const reinstateSellerWorkflow = createWorkflow(
  'reinstate-seller',
  (input: Omit<StateDecision, 'event'>) => {
    const decision = transform(input, (given) => ({ ...given, event: 'reinstate' as const }));
    const seller = decideSellerStateStep(decision);
    emitEventStep({ eventName: 'seller.seller.updated', data: { id: seller.id } });
    return new WorkflowResponse(seller);
  },
);
