import type { InvoiceChain } from '../../contract';
import type { StoredInvoice } from '../../modules/invoice/types';
import { toSummary } from './summary';

/**
 * What corrections made of an invoice. An issued replacement takes the place of what was before it; adjustments add to what they adjust,
 * so the sum of what is issued and not replaced is what holds today.
 */
export function chainOf(rows: StoredInvoice[]): InvoiceChain {
  const sorted = [...rows].sort(
    (a, b) => rank(a) - rank(b) || a.created_at.getTime() - b.created_at.getTime() || (a.id < b.id ? -1 : 1),
  );
  const correction = sorted.find(({ kind, state }) => kind !== 'original' && state !== 'draft');
  return {
    invoices: sorted.map(toSummary),
    net_total: holding(sorted).reduce((sum, { total }) => sum + total, 0),
    method: correction && correction.kind !== 'original' ? correction.kind : null,
  };
}

/** The issued invoices of a chain that hold today. */
export function holding(rows: StoredInvoice[]): StoredInvoice[] {
  const issued = rows.filter(({ state }) => state === 'issued');
  const replacement = issued.filter(({ kind }) => kind === 'replace').at(-1);
  return replacement ? [replacement] : issued;
}

function rank({ kind }: StoredInvoice): number {
  return kind === 'original' ? 0 : 1;
}
