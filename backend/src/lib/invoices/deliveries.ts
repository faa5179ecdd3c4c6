import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { InvoiceState, SellerKind } from '../../contract';
import type { Problem } from '../../modules/invoice/types';
import { dong } from '../money';
import type { Revenue } from './duty';

const DELIVERIES = readFileSync(join(__dirname, 'deliveries.sql'), 'utf8');
const REVENUE = readFileSync(join(__dirname, 'revenue.sql'), 'utf8');

/** A parcel that reached its buyer. */
export interface Delivery {
  parcel_id: string;
  delivered_at: Date;
  order_id: string;
  checkout_code: string;
  seller_id: string;
  seller_name: string;
  seller_kind: SellerKind;
  commune_code: string;
  /** First day of the seller's registration; null when there is none. */
  valid_from: string | null;
  invoice_id: string | null;
  invoice_state: InvoiceState | null;
  problem: Problem | null;
}

export interface DeliveryScope {
  orderId?: string;
  from?: Date;
  /** Only what is due and has no numbered invoice. */
  open?: true;
}

export async function readDeliveries(container: MedusaContainer, scope: DeliveryScope): Promise<Delivery[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: Delivery[] }>(DELIVERIES, {
    order: scope.orderId ?? null,
    from: scope.from ?? null,
    open: scope.open === true,
  });
  return rows;
}

/** What sellers earned in a year, by seller. */
export async function readRevenue(
  container: MedusaContainer,
  sellerIds: string[],
  year: number,
): Promise<Map<string, Revenue>> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{
    rows: Record<'seller_id' | 'own_sales' | 'declared_elsewhere', string>[];
  }>(REVENUE, { sellers: sellerIds, year });
  return new Map(
    rows.map((row) => [
      row.seller_id,
      { own_sales: dong(row.own_sales), declared_elsewhere: dong(row.declared_elsewhere) },
    ]),
  );
}
