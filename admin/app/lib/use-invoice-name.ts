import type { InvoiceSummary } from '@cho-phien/backend/contract';
import { type Messages, useMessages } from '~/messages';

/** `1C26TCP số 12`, or that it has no number yet. */
export function invoiceNameIn(
  { form, series, number }: Pick<InvoiceSummary, 'form' | 'series' | 'number'>,
  t: Messages,
): string {
  return number === null ? t.invoice.unnumbered : t.invoice.name(`${form}${series}`, String(number));
}

export function useInvoiceName(): (invoice: Pick<InvoiceSummary, 'form' | 'series' | 'number'>) => string {
  const t = useMessages();
  return (invoice) => invoiceNameIn(invoice, t);
}
