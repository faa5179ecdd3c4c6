import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from '@medusajs/framework/workflows-sdk';
import { now } from '../../lib/clock';
import { conflict, invalidInput, MarketError, notFound } from '../../lib/errors';
import { messages } from '../../messages';
import { BASKET_MODULE } from '../../modules/basket';
import type BasketModuleService from '../../modules/basket/service';
import { MAX_LINES } from '../../modules/basket/service';
import { readGround } from './lib/ground';
import { readOffers } from './lib/offers';
import { type OpenBasket, requireOpenBasket } from './lib/open-basket';

export type BasketChange =
  | { kind: 'add'; variant_id: string; quantity: number }
  | { kind: 'set'; line_id: string; quantity: number }
  | { kind: 'remove'; line_id: string };

type Query = Parameters<typeof readOffers>[0];

/** One statement each, so there is nothing to undo: the change happened or the shopper is told why it did not. */
const changeBasketStep = createStep(
  'change-basket',
  async ({ basket_id, change }: { basket_id: string; change: BasketChange }, { container }) => {
    const service: BasketModuleService = container.resolve(BASKET_MODULE);
    const basket = await requireOpenBasket(container, basket_id);
    if (change.kind === 'add') {
      await checkGoods(container.resolve(ContainerRegistrationKeys.QUERY), basket, change.variant_id);
      const quantity = await service.addToLine({ basket_id, ...change });
      if (quantity === null) throw lineFull();
    } else if (change.kind === 'set') {
      if (!(await service.setLine(basket_id, change.line_id, change.quantity))) throw lineGone();
    } else if (!(await service.removeLine(basket_id, change.line_id))) {
      throw lineGone();
    }
    await service.touch(basket_id, now());
    return new StepResponse({ id: basket_id });
  },
);

/** Adds to, sets or removes one line of an open basket. */
export const changeBasketWorkflow = createWorkflow(
  'change-basket',
  (input: { basket_id: string; change: BasketChange }) => new WorkflowResponse(changeBasketStep(input)),
);

async function checkGoods(query: Query, basket: OpenBasket, variantId: string): Promise<void> {
  const known = basket.lines.some((line) => line.variant_id === variantId);
  if (!known && basket.lines.length >= MAX_LINES)
    throw conflict('too_many_lines', messages.basket.too_many_lines);
  const offer = (await readOffers(query, await readGround(query), [variantId])).get(variantId);
  if (!offer?.product.published) {
    throw invalidInput([
      { field: 'variant_id', code: 'unknown_variant', message: messages.basket.unknown_variant },
    ]);
  }
  if (offer.seller.state !== 'active') {
    throw new MarketError(409, 'seller_closed', messages.basket.problem.seller_closed(offer.seller.name));
  }
}

function lineGone(): MarketError {
  return notFound('line_gone', messages.basket.line_gone);
}

function lineFull(): MarketError {
  return invalidInput([{ field: 'quantity', code: 'too_big', message: messages.basket.line_full }]);
}
