import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { Basket } from '../../../contract';
import { type Destination, withFreeDelivery } from './delivery';
import { type Ground, readGround } from './ground';
import { type LetOff, letOff } from './let-off';
import { readShelf, type Shelf } from './offers';
import type { OpenBasket } from './open-basket';
import { quote } from './quote';

export interface Reading extends Shelf {
  ground: Ground;
  letOff: LetOff;
  basket: Basket;
}

/** Everything that a basket's sale depends on, read once. */
export async function readQuote(
  container: MedusaContainer,
  basket: OpenBasket,
  destination: Destination,
): Promise<Reading> {
  const ground = await readGround(container.resolve(ContainerRegistrationKeys.QUERY));
  const shelf = await readShelf(container, ground, [...new Set(basket.lines.map((line) => line.variant_id))]);
  return quoteFrom(container, basket, destination, ground, shelf);
}

/** The same from a shelf that was read before. */
export async function quoteFrom(
  container: MedusaContainer,
  basket: OpenBasket,
  destination: Destination,
  ground: Ground,
  shelf: Shelf,
): Promise<Reading> {
  const lines = basket.lines.flatMap(({ id, quantity, variant_id }) => {
    const offer = shelf.offers.get(variant_id);
    return offer ? [{ id, quantity, offer }] : [];
  });
  const delivery = withFreeDelivery(shelf.delivery, lines);
  const off = await letOff(container, {
    lines,
    delivery,
    codes: basket.voucher_codes,
    ground,
  });
  return {
    ground,
    ...shelf,
    delivery,
    letOff: off,
    basket: quote({ basket, offers: shelf.offers, delivery, destination, ground, letOff: off }),
  };
}
