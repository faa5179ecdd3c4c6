import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { now } from '../../../lib/clock';
import { conflict, type MarketError } from '../../../lib/errors';
import { messages } from '../../../messages';
import { BASKET_MODULE } from '../../../modules/basket';
import type BasketModuleService from '../../../modules/basket/service';
import { CHECKOUT_MODULE } from '../../../modules/checkout';
import type CheckoutModuleService from '../../../modules/checkout/service';
import type { Plan } from '../lib/plan';

/**
 * The first write: a checkout in state `placing` that names all that will follow; its basket is taken after it and given
 * back before it goes. So what a kill leaves behind is found by that state, wherever it strikes (D3).
 */
export const beginCheckoutStep = createStep(
  'begin-checkout',
  async ({ checkout }: Plan, { container }) => {
    const baskets: BasketModuleService = container.resolve(BASKET_MODULE);
    const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
    const outcome = await checkouts.begin(checkout);
    // A call with the same key was before us at the basket's lock.
    if (outcome === 'key_taken') throw basketPlaced();
    if (outcome === 'code_taken') throw conflict(outcome, messages.checkout.busy);
    if (!(await baskets.markPlaced(checkout.basket_id, now()))) {
      await checkouts.removeUnplaced(checkout.id);
      throw basketPlaced();
    }
    return new StepResponse(undefined, { id: checkout.id, basket_id: checkout.basket_id });
  },
  async (begun, { container }) => {
    if (!begun) return;
    const baskets: BasketModuleService = container.resolve(BASKET_MODULE);
    const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
    await baskets.unmarkPlaced(begun.basket_id);
    await checkouts.removeUnplaced(begun.id);
  },
);

function basketPlaced(): MarketError {
  return conflict('basket_placed', messages.basket.placed);
}
