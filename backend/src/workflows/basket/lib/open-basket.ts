import type { MedusaContainer } from '@medusajs/framework/types';
import { now } from '../../../lib/clock';
import { MarketError, notFound } from '../../../lib/errors';
import { messages } from '../../../messages';
import { BASKET_MODULE } from '../../../modules/basket';
import type BasketModuleService from '../../../modules/basket/service';
import type { Line } from './quote';

export interface OpenBasket {
  id: string;
  lines: Line[];
  voucher_codes: string[];
}

/** The basket with its lines, oldest first. Throws 404 `basket_expired`, or 410 `basket_placed` when it was sold. */
export async function requireOpenBasket(container: MedusaContainer, id: string): Promise<OpenBasket> {
  const service: BasketModuleService = container.resolve(BASKET_MODULE);
  const basket = await service.findBasket(id);
  if (!basket) throw notFound('basket_expired', messages.basket.expired);
  if (basket.placed_at) throw new MarketError(410, 'basket_placed', messages.basket.placed);
  if (new Date(basket.expires_at) <= now()) throw notFound('basket_expired', messages.basket.expired);
  return { id: basket.id, lines: basket.lines, voucher_codes: basket.voucher_codes };
}
