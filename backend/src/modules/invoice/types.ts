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

/** How a seller issues from a day on. */
export interface NewRegistration {
  seller_id: string;
  /** `YYYY-MM-DD` */
  valid_from: string;
  coding: 'coded' | 'uncoded';
  mode: 'ordinary' | 'cash_register';
  cash_register_code: string | null;
  letters: string;
  delegation: Delegation | null;
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
  issued_xml_hash: string | null;
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
/** One that this process alone hands over now. */
export interface ClaimedInvoice extends StoredInvoice {
  /** It was handed over before and not answered: the provider is asked before it gets it again. */
  may_have_arrived: boolean;
}

/** A notice of an error that this process alone hands over now. */
export interface ClaimedNotice {
  id: string;
  seller_tax_code: string;
  xml_hash: string;
  attempts: number;
  may_have_arrived: boolean;
}

/** Whom a seller has delegated the issuing to (Decree 254/2026 art. 4.5), as the contract says. */
export interface Delegation {
  contract_number: string;
  /** `YYYY-MM-DD` */
  signed_on: string;
  until: string;
  issuer: { tax_code: string; name: string; address: string };
  /** Names of the kinds of invoice. */
  kinds: string[];
  purpose: string;
  payment: string;
}
