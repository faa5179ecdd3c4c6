import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { Sale } from '../../../lib/einvoice/sale';
import type { Returned } from '../../../lib/einvoice/sale-after-returns';

const RETURNED = readFileSync(join(__dirname, 'returned.sql'), 'utf8');

/** Everything that ever came back of an order, by line. */
export async function readReturned(
  container: MedusaContainer,
  orderId: string,
): Promise<Map<string, number>> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: { line_id: string; quantity: string }[] }>(RETURNED, {
    order: orderId,
  });
  return new Map(rows.map(({ line_id, quantity }) => [line_id, Number(quantity)]));
}

/**
 * Of what came back, the part that each sale of an order takes: a line that went out in several parcels takes its returns parcel by
 * parcel, the oldest first, and never more than it sold.
 */
export function shareReturned(returned: Map<string, number>, sales: Sale[]): Returned[] {
  const left = new Map(returned);
  return sales.map(({ lines }) => {
    const taken = lines.flatMap(({ ref, quantity }): [string, string][] => {
      const part = Math.min(left.get(ref) ?? 0, Number(quantity ?? 0));
      if (part <= 0) return [];
      left.set(ref, (left.get(ref) ?? 0) - part);
      return [[ref, String(part)]];
    });
    return Object.fromEntries(taken);
  });
}
