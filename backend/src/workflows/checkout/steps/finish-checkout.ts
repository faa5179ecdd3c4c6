import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { now } from '../../../lib/clock';
import { CHECKOUT_MODULE } from '../../../modules/checkout';
import type CheckoutModuleService from '../../../modules/checkout/service';

/** The last write: from here on the checkout exists for everybody. */
export const finishCheckoutStep = createStep('finish-checkout', async (id: string, { container }) => {
  const service: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  if (!(await service.markPlaced(id, now())))
    throw new Error(`Checkout ${id} was removed while it was placed.`);
  return new StepResponse(id);
});
