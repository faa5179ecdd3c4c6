import type { InvoiceContent } from '../../lib/einvoice/invoice-content';
import type { ProviderAnswer } from './provider-answer';

/** One document on its way to the tax office. */
export interface Submission {
  /** Ours, the same each time this very document is offered: the provider must take it once. */
  id: string;
  kind: 'invoice' | 'error_notice';
  seller_tax_code: string;
  xml: Buffer;
  /** Of an invoice, what the document says; null for a notice. */
  content: InvoiceContent | null;
}

/** `received`: taken in, the answer will come; `unknown`: never heard of it. */
export type SubmissionState = ProviderAnswer | 'received' | 'unknown';

/**
 * Whoever brings documents to the tax office (T-VAN, provider of an invoicing solution, or the local stand-in).
 * `send` throws `ProviderUnreachable` when the document certainly did not arrive; any other error leaves open whether it did, and
 * then `lookup` is asked before it is sent again.
 */
export interface InvoiceProvider {
  readonly name: string;
  /** `test` documents are marked as such and are no invoices. */
  readonly purpose: 'legal' | 'test';
  /** Tax code of the solution's provider, which every document names (MSTTCGP). */
  readonly tax_code: string;
  send(submission: Submission): Promise<ProviderAnswer | 'received'>;
  lookup(submission: Submission): Promise<SubmissionState>;
}

/** No connection was made, so nothing was handed over. */
export class ProviderUnreachable extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'ProviderUnreachable';
  }
}

/** The provider has given the document another number than ours: nobody but a person can say which holds. */
export class NumberMismatch extends Error {
  constructor(theirs: string) {
    super(theirs);
    this.name = 'NumberMismatch';
  }
}
