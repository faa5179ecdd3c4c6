import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { now } from '../../../lib/clock';
import { conflict } from '../../../lib/errors';
import { messages } from '../../../messages';
import { BASKET_MODULE } from '../../../modules/basket';
import type BasketModuleService from '../../../modules/basket/service';
import { CHECKOUT_MODULE } from '../../../modules/checkout';
import type CheckoutModuleService from '../../../modules/checkout/service';
import type { Plan } from '../lib/plan';

/**
 * The first write: a checkout in state `placing` that names all that will follow, and its basket taken. What a kill leaves
 * behind from here on is found by that state (D3).
 */
export const beginCheckoutStep = createStep(
  'begin-checkout',
  async ({ checkout }: Plan, { container }) => {
    const baskets: BasketModuleService = container.resolve(BASKET_MODULE);
    const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
    if (!(await baskets.markPlaced(checkout.basket_id, now()))) {
      throw conflict('basket_placed', messages.basket.placed);
    }
    try {
      await checkouts.begin(checkout);
    } catch (error) {
      await baskets.unmarkPlaced(checkout.basket_id);
      throw error;
    }
    return new StepResponse(undefined, { id: checkout.id, basket_id: checkout.basket_id });
  },
  async (begun, { container }) => {
    if (!begun) return;
    const baskets: BasketModuleService = container.resolve(BASKET_MODULE);
    const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
    await checkouts.removeUnplaced(begun.id);
    await baskets.unmarkPlaced(begun.basket_id);
  },
);
