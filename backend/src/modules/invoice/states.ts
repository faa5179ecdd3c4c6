import type { InvoiceState } from '../../contract';

/**
 * `numbered`    it took its number
 * `signed`      built, checked and signed
 * `handed_over` about to be sent: written down before the provider is called, so that a crash leaves no doubt that it may have arrived
 * `not_arrived` the provider certainly has not got it
 * `accepted`, `refused`  what the provider answered
 * `mended`      a refused one is to be built and signed anew, under its number
 */
export type InvoiceEventName =
  | 'numbered'
  | 'signed'
  | 'handed_over'
  | 'not_arrived'
  | 'accepted'
  | 'refused'
  | 'mended';

/** Every change that an invoice can go through. Whatever is not here does not happen; nothing leads out of `issued`. */
export const INVOICE_TRANSITIONS: readonly {
  from: InvoiceState;
  event: InvoiceEventName;
  to: InvoiceState;
}[] = [
  { from: 'draft', event: 'numbered', to: 'numbered' },
  { from: 'numbered', event: 'signed', to: 'signed' },
  { from: 'signed', event: 'handed_over', to: 'sent' },
  { from: 'sent', event: 'handed_over', to: 'sent' },
  { from: 'sent', event: 'not_arrived', to: 'signed' },
  { from: 'sent', event: 'accepted', to: 'issued' },
  { from: 'sent', event: 'refused', to: 'rejected' },
  { from: 'rejected', event: 'mended', to: 'numbered' },
];

/** States from which `event` may be taken, and where it leads: what a compare-and-set in SQL needs. */
export function transition(event: InvoiceEventName): { from: InvoiceState[]; to: InvoiceState } {
  const rows = INVOICE_TRANSITIONS.filter((row) => row.event === event);
  const [first] = rows;
  if (!first) throw new Error(`No invoice can take ${event}.`);
  return { from: rows.map(({ from }) => from), to: first.to };
}
