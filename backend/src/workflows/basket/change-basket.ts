import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { Basket } from '../../contract';
import { now } from '../../lib/clock';
import { conflict, invalidInput, type MarketError, notFound } from '../../lib/errors';
import { messages } from '../../messages';
import { BASKET_MODULE } from '../../modules/basket';
import type BasketModuleService from '../../modules/basket/service';
import { MAX_LINES, type NewLine } from '../../modules/basket/service';
import { readGround } from './lib/ground';
import { readShelf, type Shelf } from './lib/offers';
import { type OpenBasket, requireOpenBasket } from './lib/open-basket';
import type { Line } from './lib/quote';
import { quoteFrom } from './lib/read-quote';
import { readVouchers } from './lib/vouchers';

export type BasketChange =
  | { kind: 'add'; variant_id: string; quantity: number }
  | { kind: 'set'; line_id: string; quantity: number }
  | { kind: 'remove'; line_id: string };

interface Input {
  basket_id: string;
  change: BasketChange;
}

/**
 * Adds to, sets or removes one line of an open basket. Answers the basket as it is then, quoted. Each change is one statement, so there is
 * nothing that a workflow could undo: it happened or the shopper is told why it did not.
 */
export async function changeBasket(
  container: MedusaContainer,
  { basket_id, change }: Input,
): Promise<Basket> {
  const basket = await requireOpenBasket(container, basket_id);
  const ground = await readGround(container.resolve(ContainerRegistrationKeys.QUERY));
  const variants = new Set(basket.lines.map((line) => line.variant_id));
  if (change.kind === 'add') variants.add(change.variant_id);
  const [shelf, vouchers] = await Promise.all([
    readShelf(container, ground, [...variants]),
    readVouchers(container, basket.voucher_codes),
  ]);
  if (change.kind === 'add') checkGoods(shelf, basket, change.variant_id);
  const lines = await write(container.resolve(BASKET_MODULE), basket, change);
  return (await quoteFrom(container, { ...basket, lines }, null, { ground, shelf, vouchers })).basket;
}

async function write(
  service: BasketModuleService,
  basket: OpenBasket,
  change: BasketChange,
): Promise<Line[]> {
  const { id, lines } = basket;
  switch (change.kind) {
    case 'add': {
      const line = await add(service, { basket_id: id, ...change });
      return [...lines.filter((one) => one.id !== line.id), line].sort((a, b) => (a.id < b.id ? -1 : 1));
    }
    case 'set':
      if (!(await service.setLine(id, change.line_id, change.quantity, now()))) throw lineGone();
      return lines.map((line) =>
        line.id === change.line_id ? { ...line, quantity: change.quantity } : line,
      );
    case 'remove':
      if (!(await service.removeLine(id, change.line_id, now()))) throw lineGone();
      return lines.filter((line) => line.id !== change.line_id);
  }
}

async function add(
  service: BasketModuleService,
  { basket_id, variant_id, quantity }: NewLine,
): Promise<Line> {
  const line = await service.addToLine({ basket_id, variant_id, quantity }, now());
  if (!line) {
    throw invalidInput([{ field: 'quantity', code: 'too_big', message: messages.basket.line_full }]);
  }
  return { ...line, variant_id };
}

function checkGoods({ offers }: Shelf, { lines }: OpenBasket, variantId: string): void {
  const known = lines.some((line) => line.variant_id === variantId);
  if (!known && lines.length >= MAX_LINES) throw conflict('too_many_lines', messages.basket.too_many_lines);
  const offer = offers.get(variantId);
  if (!offer?.product.published) {
    throw invalidInput([
      { field: 'variant_id', code: 'unknown_variant', message: messages.basket.unknown_variant },
    ]);
  }
  if (offer.seller.state !== 'active') {
    throw conflict('seller_closed', messages.basket.problem.seller_closed(offer.seller.name));
  }
}

function lineGone(): MarketError {
  return notFound('line_gone', messages.basket.line_gone);
}
