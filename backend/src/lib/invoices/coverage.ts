import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { SellerKind } from '../../contract';
import type { Problem } from '../../modules/invoice/types';
import type { Period } from '../../modules/reporting/period';

const COVERAGE = readFileSync(join(__dirname, 'coverage.sql'), 'utf8');
const LATE = readFileSync(join(__dirname, 'late.sql'), 'utf8');

/** What a seller handed over in a period, in parcels. */
export interface SellerParcels {
  seller_id: string;
  name: string;
  kind: SellerKind;
  commune_code: string;
  /** First day of the seller's registration; null when there is none. */
  valid_from: string | null;
  parcels: number;
  /** Handed over before the registration began. */
  early: number;
  /** Invoiced, of those that were not early. */
  issued: number;
  /** The seller's place by the first parcel that was not early. */
  due_place: number;
}

/** A parcel that needs an invoice and has none issued. */
export interface LateParcel {
  at: Date;
  seller_name: string;
  checkout_code: string;
  valid_from: string | null;
  problem: Problem | null;
}

/** Sellers who handed anything over, in the order of their first parcel. */
export async function readParcels(
  container: MedusaContainer,
  { from, before }: Period,
): Promise<SellerParcels[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: SellerParcels[] }>(COVERAGE, { from, before });
  return rows;
}

/** Parcels handed over until an instant that lack their invoice, oldest first; `owing` are unregistered sellers who need one all the same. */
export async function readLate(
  container: MedusaContainer,
  { from, before }: Period,
  late: { until: Date; owing: string[]; most: number },
): Promise<LateParcel[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: LateParcel[] }>(LATE, { from, before, ...late });
  return rows;
}
