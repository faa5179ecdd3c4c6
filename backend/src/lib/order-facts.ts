import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { PaymentMethod, PaymentRequestState, SalesChannel } from '../contract';
import type { OrderFacts } from './order-state';

const ORDER_FACTS = readFileSync(join(__dirname, 'order-facts.sql'), 'utf8');

export interface KnownOrder {
  id: string;
  facts: OrderFacts;
  /** Those that were not undone, oldest first. */
  parcels: Parcel[];
}

interface Parcel {
  id: string;
  packed_at: string;
  shipped_at: string | null;
  delivered_at: string | null;
  canceled_at: string | null;
}

interface Row {
  id: string;
  placed_at: Date;
  channel: SalesChannel;
  canceled_at: Date | null;
  method: PaymentMethod;
  request_state: PaymentRequestState | null;
  paid_at: Date | null;
  fulfillments: Parcel[];
  returned_at: Date | null;
}

/**
 * Reads what decides the state of orders, in one statement: a seller's whole list costs no more than a page of it.
 * Newest first.
 */
export async function readOrderFacts(
  container: MedusaContainer,
  { sellerId, orderId }: { sellerId?: string; orderId?: string },
): Promise<KnownOrder[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: Row[] }>(ORDER_FACTS, {
    seller: sellerId ?? null,
    order: orderId ?? null,
  });
  return rows.map((row) => ({
    id: row.id,
    parcels: row.fulfillments.filter((parcel) => parcel.canceled_at === null),
    facts: {
      placed_at: row.placed_at,
      channel: row.channel,
      canceled_at: row.canceled_at,
      payment: { method: row.method, request_state: row.request_state, paid_at: row.paid_at },
      fulfillments: row.fulfillments,
      returned_at: row.returned_at,
    },
  }));
}
