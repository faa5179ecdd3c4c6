import type { MedusaContainer } from '@medusajs/framework/types';
import type { InvoiceCoverage } from '../../../contract';
import { localDate, now } from '../../../lib/clock';
import { type LateParcel, readLate, readParcels, type SellerParcels } from '../../../lib/invoices/coverage';
import { readRevenue } from '../../../lib/invoices/deliveries';
import { dutyOf } from '../../../lib/invoices/duty';
import { findPlace } from '../../../lib/nation';
import { messages } from '../../../messages';
import { type Month, monthBounds } from '../../../modules/reporting/month';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_LATE = 100;

/** A seller's parcels of the month, judged. */
interface Judged extends SellerParcels {
  due: number;
  no_duty: number;
}

/**
 * M10 of a month (domain/05): deliveries whose invoice is issued, of those that need one. Sellers without duty are counted apart; what was
 * handed over before its seller's registration began needs none here.
 */
export async function readCoverage(container: MedusaContainer, month: Month): Promise<InvoiceCoverage> {
  const period = monthBounds(month);
  const judged = await judge(container, await readParcels(container, period));
  const owing = judged.filter(({ valid_from, due }) => valid_from === null && due > 0);
  const late = await readLate(container, period, {
    until: new Date(now().getTime() - DAY_MS),
    owing: owing.map(({ seller_id }) => seller_id),
    most: MOST_LATE,
  });
  const { due, issued, no_duty } = sumOf(judged);
  return {
    month,
    due,
    issued,
    percent: due > 0 ? Math.round((issued * 1000) / due) / 10 : null,
    no_duty,
    by_commune: communesOf(judged),
    by_seller: judged
      .filter((seller) => seller.due > 0)
      .sort((a, b) => a.due_place - b.due_place)
      .map(({ seller_id, name, commune_code, due, issued }) => ({
        ...{ seller_id, name, commune_code },
        ...{ due, issued },
      })),
    late: late.map(lateness),
  };
}

/** Who is registered owes an invoice for all since then; who is not, for everything or nothing, by what was earned this year. */
async function judge(container: MedusaContainer, sellers: SellerParcels[]): Promise<Judged[]> {
  const today = localDate(now());
  const unregistered = sellers.flatMap(({ valid_from, seller_id }) => (valid_from === null ? seller_id : []));
  const revenue = await readRevenue(container, unregistered, Number(today.slice(0, 4)));
  return sellers.map((seller) => {
    const { seller_id, kind, valid_from, parcels, early } = seller;
    if (valid_from !== null) return { ...seller, due: parcels - early, no_duty: 0 };
    const earned = revenue.get(seller_id) ?? { own_sales: 0, declared_elsewhere: 0 };
    return dutyOf(kind, earned, today).duty === 'must'
      ? { ...seller, due: parcels, no_duty: 0 }
      : { ...seller, issued: 0, due: 0, no_duty: parcels };
  });
}

function communesOf(judged: Judged[]): InvoiceCoverage['by_commune'] {
  const communes = new Map<string, Judged[]>();
  for (const seller of judged) {
    communes.set(seller.commune_code, [...(communes.get(seller.commune_code) ?? []), seller]);
  }
  return [...communes].map(([commune_code, sellers]) => ({
    commune_code,
    name: findPlace(commune_code)?.commune_name ?? commune_code,
    ...sumOf(sellers),
  }));
}

function sumOf(judged: Judged[]): { due: number; issued: number; no_duty: number } {
  const sum = (of: (seller: Judged) => number) => judged.reduce((total, seller) => total + of(seller), 0);
  return {
    due: sum(({ due }) => due),
    issued: sum(({ issued }) => issued),
    no_duty: sum((one) => one.no_duty),
  };
}

function lateness(parcel: LateParcel): InvoiceCoverage['late'][number] {
  const { at, seller_name, checkout_code } = parcel;
  const days = Math.floor((now().getTime() - at.getTime()) / DAY_MS);
  return { seller_name, checkout_code, delivered_at: at.toISOString(), days, reason: reasonOf(parcel) };
}

function reasonOf({ valid_from, problem }: LateParcel): string {
  if (valid_from === null) return messages.invoice.late.not_registered;
  return problem ? messages.invoice.problem[problem.code](problem.detail) : messages.invoice.late.not_made;
}
