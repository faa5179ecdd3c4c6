import type { MedusaContainer } from '@medusajs/framework/types';
import { now } from '../../lib/clock';
import { BASKET_MODULE } from '../../modules/basket';
import type BasketModuleService from '../../modules/basket/service';

/** An empty basket; answers its unguessable id. One statement, so there is nothing that a workflow could undo. */
export function createBasket(container: MedusaContainer): Promise<string> {
  return container.resolve<BasketModuleService>(BASKET_MODULE).openBasket(now());
}
