import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { roundDong } from '../../lib/money';

const UNBOOKED = readFileSync(join(__dirname, 'unbooked-movements.sql'), 'utf8');

interface Movement {
  order_id: string;
  currency_code: string;
  reference: 'capture' | 'refund';
  reference_id: string;
  amount: string;
}

/**
 * Lets an order know of every capture and refund of its payments, each once. The caller holds what keeps others from paying or
 * refunding it.
 */
export async function bookMovements(container: MedusaContainer, orderId: string): Promise<void> {
  const movements = await unbooked(container, orderId);
  if (movements.length === 0) return;
  await container
    .resolve(Modules.ORDER)
    .addOrderTransactions(movements.map((one) => ({ ...one, amount: roundDong(one.amount) })));
}

/** Orders that do not know of all that was paid or refunded, and ought to by now. */
export async function listUnbooked(container: MedusaContainer): Promise<string[]> {
  const movements = await unbooked(container, null);
  return [...new Set(movements.map(({ order_id }) => order_id))];
}

async function unbooked(container: MedusaContainer, order: string | null): Promise<Movement[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: Movement[] }>(UNBOOKED, { order });
  return rows;
}
