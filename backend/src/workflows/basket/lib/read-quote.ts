import type { RemoteQueryFunction } from '@medusajs/framework/types';
import type { Basket, DeliveryOption } from '../../../contract';
import { type Destination, readDelivery } from './delivery';
import { type Ground, readGround } from './ground';
import { type Offer, readOffers } from './offers';
import { type Line, quote } from './quote';

export interface Reading {
  ground: Ground;
  offers: Map<string, Offer>;
  delivery: Map<string, DeliveryOption[]>;
  basket: Basket;
}

/** Everything that a basket's sale depends on, read once. */
export async function readQuote(
  query: Omit<RemoteQueryFunction, symbol>,
  basket: { id: string; lines: Line[] },
  destination: Destination,
): Promise<Reading> {
  const ground = await readGround(query);
  const offers = await readOffers(query, ground, [...new Set(basket.lines.map((line) => line.variant_id))]);
  const sellers = new Map([...offers.values()].map(({ seller }) => [seller.id, seller]));
  const delivery = await readDelivery(query, ground, [...sellers.values()]);
  return { ground, offers, delivery, basket: quote({ basket, offers, delivery, destination, ground }) };
}
