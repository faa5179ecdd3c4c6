import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { conflict, notFound } from '../../../lib/errors';
import { messages } from '../../../messages';
import { SELLER_MODULE } from '../../../modules/seller';
import type SellerModuleService from '../../../modules/seller/service';
import type { StateDecision } from '../../../modules/seller/service';
import { goalOf } from '../../../modules/seller/states';

/**
 * Writes an officer's decision on a stall. Whoever finds it decided that way already changes nothing.
 * @throws MarketError 404 for an unknown stall, 409 for a state in which the decision has no place
 */
export const decideSellerStateStep = createStep(
  'decide-seller-state',
  async (input: StateDecision, { container }) => {
    const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
    const decided = await sellers.decideState(input);
    if (!decided) throw notFound('seller_not_found', messages.provinceDesk.seller_not_found);
    if (!decided.changed && decided.from !== goalOf(input.event)) {
      throw conflict('seller_state', messages.provinceDesk.wrong_state[input.event], { state: decided.from });
    }
    // Nothing that follows can fail, so there is nothing to undo.
    return new StepResponse({ id: decided.id });
  },
);
