import type { InvoiceSummary } from '@cho-phien/backend/contract';

/** An invoice with everything that corrected it, oldest first, and what holds today. */
export interface InvoiceChainView {
  original: InvoiceSummary;
  corrections: InvoiceSummary[];
  /** The original no longer holds. */
  replaced: boolean;
  /** In đồng: the last replacement, or the original with what adjusts it; only what is issued counts. */
  net: number;
}

/** Sorts the invoices of an order into chains. A correction whose original is not among them stands for itself. */
export function chainsOf(invoices: readonly InvoiceSummary[]): InvoiceChainView[] {
  const known = new Set(invoices.map(({ id }) => id));
  const isFirst = ({ relates_to: of }: InvoiceSummary) => of === null || !known.has(of);
  return invoices.filter(isFirst).map((original) => {
    const corrections = invoices.filter(({ relates_to: of }) => of === original.id);
    const issued = corrections.filter(({ state }) => state === 'issued');
    const replacement = issued.findLast(({ kind }) => kind === 'replace');
    const adjusted = issued.reduce((sum, { total }) => sum + total, original.total);
    return {
      original,
      corrections,
      replaced: replacement !== undefined,
      net: replacement ? replacement.total : adjusted,
    };
  });
}
