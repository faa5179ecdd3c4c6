import type { MedusaContainer } from '@medusajs/framework/types';
import type { InvoiceCoverage } from '../../../contract';
import { localDate, now } from '../../../lib/clock';
import { type Delivery, readDeliveries, readRevenue } from '../../../lib/invoices/deliveries';
import { dutyOf, reasonForNone } from '../../../lib/invoices/duty';
import { findPlace } from '../../../lib/nation';
import { messages } from '../../../messages';
import { type Month, monthBounds } from '../../../modules/reporting/month';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_LATE = 100;

/** A delivery of the month, judged. */
interface Judged {
  delivery: Delivery;
  need: 'due' | 'no_duty' | 'none';
  issued: boolean;
}

/**
 * M10 of a month (domain/05): deliveries whose invoice is issued, of those that need one. Sellers without duty are counted apart; what was
 * handed over before its seller's registration began needs none here.
 */
export async function readCoverage(container: MedusaContainer, month: Month): Promise<InvoiceCoverage> {
  const { from, before } = monthBounds(month);
  const deliveries = await readDeliveries(container, { from: startOf(from), before: startOf(before) });
  const judged = await judge(container, deliveries);
  const due = judged.filter(({ need }) => need === 'due');
  const issued = due.filter((one) => one.issued);
  return {
    month,
    due: due.length,
    issued: issued.length,
    percent: due.length > 0 ? Math.round((issued.length * 1000) / due.length) / 10 : null,
    no_duty: judged.filter(({ need }) => need === 'no_duty').length,
    by_commune: group(judged, ({ delivery }) => delivery.commune_code).map(([commune_code, rows]) => ({
      commune_code,
      name: findPlace(commune_code)?.commune_name ?? commune_code,
      ...counts(rows),
      no_duty: rows.filter(({ need }) => need === 'no_duty').length,
    })),
    by_seller: group(due, ({ delivery }) => delivery.seller_id).flatMap(([seller_id, rows]) => {
      const [first] = rows;
      if (!first) return [];
      const { seller_name: name, commune_code } = first.delivery;
      return [{ seller_id, name, commune_code, ...counts(rows) }];
    }),
    late: due.flatMap(lateness).slice(0, MOST_LATE),
  };
}

async function judge(container: MedusaContainer, deliveries: Delivery[]): Promise<Judged[]> {
  const today = localDate(now());
  const unregistered = deliveries.filter(({ valid_from }) => valid_from === null);
  const revenue = await readRevenue(
    container,
    [...new Set(unregistered.map(({ seller_id }) => seller_id))],
    Number(today.slice(0, 4)),
  );
  return deliveries.map((delivery) => {
    const { seller_id, seller_kind, valid_from, delivered_at, invoice_state } = delivery;
    const earned = revenue.get(seller_id) ?? { own_sales: 0, declared_elsewhere: 0 };
    const { duty } = dutyOf(seller_kind, earned, today);
    const reason = reasonForNone(valid_from, localDate(delivered_at), duty);
    const need = reason === 'no_duty' ? 'no_duty' : reason === 'before_registration' ? 'none' : 'due';
    return { delivery, need, issued: invoice_state === 'issued' };
  });
}

function counts(rows: Judged[]): { due: number; issued: number } {
  const due = rows.filter(({ need }) => need === 'due');
  return { due: due.length, issued: due.filter(({ issued }) => issued).length };
}

/** What is not issued a day after hand-over; the oldest comes first, as it was read. */
function lateness({ delivery, issued }: Judged): InvoiceCoverage['late'] {
  const at = new Date(delivery.delivered_at);
  const days = Math.floor((now().getTime() - at.getTime()) / DAY_MS);
  if (issued || days < 1) return [];
  const { seller_name, checkout_code } = delivery;
  return [{ seller_name, checkout_code, delivered_at: at.toISOString(), days, reason: reasonOf(delivery) }];
}

function reasonOf({ valid_from, problem }: Delivery): string {
  if (valid_from === null) return messages.invoice.late.not_registered;
  return problem ? messages.invoice.problem[problem.code](problem.detail) : messages.invoice.late.not_made;
}

function group(rows: Judged[], keyOf: (row: Judged) => string): [string, Judged[]][] {
  const groups = new Map<string, Judged[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups];
}

/** A day's first moment in Việt Nam. */
function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}
