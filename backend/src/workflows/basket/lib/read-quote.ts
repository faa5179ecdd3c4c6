import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { Basket } from '../../../contract';
import { type Destination, withFreeDelivery } from './delivery';
import { type Ground, readGround } from './ground';
import { type LetOff, letOff } from './let-off';
import { readShelf, type Shelf } from './offers';
import type { OpenBasket } from './open-basket';
import { quote } from './quote';
import { readVouchers, type Voucher } from './vouchers';

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
  const [shelf, vouchers] = await Promise.all([
    readShelf(container, ground, [...new Set(basket.lines.map((line) => line.variant_id))]),
    readVouchers(container, basket.voucher_codes),
  ]);
  return quoteFrom(container, basket, destination, { ground, shelf, vouchers });
}

/** What a quote is made from, when it was read before. */
interface Read {
  ground: Ground;
  shelf: Shelf;
  /** The basket's, and those that apply without a code. */
  vouchers: Voucher[];
}

/** The same from what was read before. */
export async function quoteFrom(
  container: MedusaContainer,
  basket: OpenBasket,
  destination: Destination,
  { ground, shelf, vouchers }: Read,
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
    vouchers,
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
