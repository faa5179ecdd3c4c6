import { createWorkflow, transform, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { emitEventStep } from '@medusajs/medusa/core-flows';
import type { StateDecision } from '../../modules/seller/service';
import { decideSellerStateStep } from './steps/decide-seller-state';

/** Lets a new stall in; it shows with the event, within a second. */
export const openSellerWorkflow = createWorkflow('open-seller', (input: Omit<StateDecision, 'event'>) => {
  const decision = transform(input, (given) => ({ ...given, event: 'open' as const }));
  const seller = decideSellerStateStep(decision);
  emitEventStep({ eventName: 'seller.seller.updated', data: { id: seller.id } });
  return new WorkflowResponse(seller);
});
