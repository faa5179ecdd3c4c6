import type { Dong, InvoiceKind, InvoiceState } from '../../contract';
import type { InvoiceContent } from '../../lib/einvoice/invoice-content';
import type { Sale } from '../../lib/einvoice/sale';

/**
 * Why an invoice does not get on. `code` is looked up in `messages.invoice.problem`; `detail` is what a program or a provider said.
 */
export interface Problem {
  code: 'content_refused' | 'not_sent' | 'no_answer' | 'refused' | 'number_mismatch' | 'no_key';
  detail: string;
}

/** An invoice that is due and has no number yet; its content names none either. */
export interface NewInvoice {
  seller_id: string;
  seller_tax_code: string;
  order_id: string;
  checkout_code: string;
  cause: string;
  kind: InvoiceKind;
  original_id: string | null;
  buyer_name: string;
  content: InvoiceContent;
  sale: Sale;
  /** The five characters of a cash register's series; null otherwise. */
  cash_register_code: string | null;
  due_at: Date;
  member_id?: string;
  note?: string;
}

/** A row as the module reads it. */
export interface StoredInvoice extends Omit<NewInvoice, 'member_id' | 'note' | 'cash_register_code'> {
  id: string;
  state: InvoiceState;
  form: '1' | '2';
  series: string | null;
  number: number | null;
  issued_on: string | null;
  total: Dong;
  test: boolean;
  lookup_code: string;
  signed_at: Date | null;
  xml_hash: string | null;
  pdf_hash: string | null;
  submission: number;
  attempts: number;
  next_try_at: Date | null;
  sent_at: Date | null;
  provider: string | null;
  answer_id: string | null;
  answered_at: Date | null;
  tax_office_code: string | null;
  problem: Problem | null;
  created_at: Date;
}
