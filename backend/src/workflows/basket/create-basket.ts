import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from '@medusajs/framework/workflows-sdk';
import { now } from '../../lib/clock';
import { BASKET_MODULE } from '../../modules/basket';
import type BasketModuleService from '../../modules/basket/service';

const openBasketStep = createStep(
  'open-basket',
  async (_: Record<string, never>, { container }) => {
    const service: BasketModuleService = container.resolve(BASKET_MODULE);
    const id = await service.openBasket(now());
    return new StepResponse({ id }, id);
  },
  async (id, { container }) => {
    const service: BasketModuleService = container.resolve(BASKET_MODULE);
    if (id) await service.deleteBaskets(id);
  },
);

/** An empty basket; answers its unguessable id. */
export const createBasketWorkflow = createWorkflow('create-basket', (input: Record<string, never>) => {
  return new WorkflowResponse(openBasketStep(input));
});
