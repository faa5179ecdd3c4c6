import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { Basket } from '../../../contract';
import type { Destination } from './delivery';
import { type Ground, readGround } from './ground';
import { readShelf, type Shelf } from './offers';
import { type Line, quote } from './quote';

export interface Reading extends Shelf {
  ground: Ground;
  basket: Basket;
}

/** Everything that a basket's sale depends on, read once. */
export async function readQuote(
  container: MedusaContainer,
  basket: { id: string; lines: Line[] },
  destination: Destination,
): Promise<Reading> {
  const ground = await readGround(container.resolve(ContainerRegistrationKeys.QUERY));
  const shelf = await readShelf(container, ground, [...new Set(basket.lines.map((line) => line.variant_id))]);
  return { ground, ...shelf, basket: quote({ basket, ...shelf, destination, ground }) };
}
