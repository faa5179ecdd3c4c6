import type { InvoiceState } from '@cho-phien/backend/contract';

/** The order in which the list offers its filters: what waits for a person comes first. */
export const INVOICE_STATES: readonly InvoiceState[] = [
  'rejected',
  'draft',
  'sent',
  'signed',
  'numbered',
  'issued',
];

export function parseInvoiceState(value: string | null): InvoiceState | null {
  return INVOICE_STATES.find((state) => state === value) ?? null;
}
