import type { CommuneCode, Dong, Instant, LocalDate } from './common';

/**
 * `draft`     due, but something keeps it from getting a number (see `problem`)
 * `numbered`  has its number for good
 * `signed`    built, checked and signed; waits to be sent
 * `sent`      handed to the provider, which has not answered yet
 * `issued`    the provider answered that it is an invoice
 * `rejected`  the provider answered that it is none; it may be mended and sent again under its number
 */
export type InvoiceState = 'draft' | 'numbered' | 'signed' | 'sent' | 'issued' | 'rejected';

/** `adjust` and `replace` correct an issued invoice by Circular 91/2026/TT-BTC art. 10. */
export type InvoiceKind = 'original' | 'adjust' | 'replace';

/** What a company asks for at checkout; without it the invoice reads "Bán cho người tiêu dùng". */
export interface CompanyInvoiceRequest {
  company_name: string;
  /** 10 digits, 10 digits with `-001`, or the 12 digits of a household. */
  tax_code: string;
  address: string;
  email?: string;
}

/** Of an invoice, what every list shows. */
export interface InvoiceSummary {
  id: string;
  order_id: string;
  kind: InvoiceKind;
  state: InvoiceState;
  form: '1' | '2';
  /** Six characters such as `C26TCP`; empty on a draft. */
  series: string;
  number: number | null;
  /** Day of issue; null on a draft. */
  issued_on: LocalDate | null;
  /** Payable, VAT included; below zero on an adjustment that takes money back. */
  total: Dong;
  seller_tax_code: string;
  /** Tax office's code, or a cash register's own; null until it was given, and on series without code. */
  tax_office_code: string | null;
  /** What a buyer types, with the seller's tax code, to see the invoice. */
  lookup_code: string;
  /** The first invoice of the chain that this one corrects; null on an original. */
  relates_to: string | null;
  /** True when it is no legal invoice: the market runs with the test provider. Screens must say so. */
  test: boolean;
  /** Both files are there to be downloaded. */
  files: boolean;
}

/**
 * `GET /store/checkouts/:code/invoices`, opened by the same keys as the checkout.
 * Files: `GET /store/checkouts/:code/invoices/:id/xml | pdf`.
 */
export interface CheckoutInvoices {
  /** Oldest first. */
  invoices: InvoiceSummary[];
  /** Orders of the checkout that have no invoice, and why. */
  without: { order_id: string; reason: NoInvoiceReason }[];
}

/**
 * `not_delivered`        becomes due at hand-over
 * `no_duty`              the seller's yearly revenue is below the threshold, and he has not registered
 * `before_registration`  handed over before the seller's registration began
 * `not_registered`       the seller ought to issue one and has not registered yet
 * `on_its_way`           due, and about to be made
 */
export type NoInvoiceReason =
  | 'not_delivered'
  | 'no_duty'
  | 'before_registration'
  | 'not_registered'
  | 'on_its_way';

/**
 * `GET /store/invoices?tax_code=&lookup_code=`: public, rate-limited; 404 `invoice_not_found`, 429 `too_many_attempts`.
 * Files: `GET /store/invoices/xml | pdf` with the same query.
 */
export interface InvoiceLookup {
  invoice: InvoiceSummary & { seller_name: string; buyer_name: string };
  chain: InvoiceChain;
}

/** What became of an invoice by its corrections. */
export interface InvoiceChain {
  /** The original first, then what corrected it, in order of their numbers' dates. */
  invoices: InvoiceSummary[];
  /** What holds today: the sum of what is issued and not replaced. */
  net_total: Dong;
  /** The method of the first correction, which every later one of this chain must use. */
  method: 'adjust' | 'replace' | null;
}

/** `GET /seller/invoices?state=&month=YYYY-MM&page=` */
export interface SellerInvoiceList {
  invoices: SellerInvoiceRow[];
  total: number;
  page: number;
  page_count: number;
  counts: Record<InvoiceState, number>;
}

export interface SellerInvoiceRow extends InvoiceSummary {
  checkout_code: string;
  buyer_name: string;
  due_at: Instant;
  /** Why it does not get on, in Vietnamese; null when nothing is wrong. */
  problem: string | null;
}

export type InvoiceAction = 'retry' | 'correct';

/** `GET /seller/invoices/:id`; files at `/seller/invoices/:id/xml | pdf`; `POST /seller/invoices/:id/retry` answers it, too. */
export interface SellerInvoice extends SellerInvoiceRow {
  seller: { name: string; tax_code: string; address: string };
  buyer: { name: string; tax_code: string | null; address: string | null };
  lines: {
    kind: 'goods' | 'promotion' | 'discount' | 'note';
    name: string;
    unit: string | null;
    /** Exact decimal. */
    quantity: string | null;
    unit_price: string | null;
    amount: Dong;
    vat_rate: string | null;
  }[];
  /** What was sold, as corrections left it, before returns: the lines that `adjust` may name. Amounts with VAT. */
  goods: { ref: string; name: string; quantity: string | null; amount: Dong }[];
  vat: { before_vat: Dong; vat: Dong; by_rate: { rate: string; before_vat: Dong; vat: Dong }[] } | null;
  in_words: string;
  chain: InvoiceChain;
  notices: ErrorNotice[];
  timeline: { event: string; at: Instant; by: string | null; note: string | null }[];
  may: InvoiceAction[];
}

/** Form 04/SS-HĐĐT, by which the tax office learns of an error. */
export interface ErrorNotice {
  id: string;
  state: 'signed' | 'sent' | 'accepted' | 'rejected';
  reason: string;
  created_at: Instant;
}

/**
 * `POST /seller/invoices/:id/correct` answers the original as `SellerInvoice`.
 *
 * `notice`   the buyer's name or address is wrong, nothing else: notice 04/SS, no new invoice
 * `replace`  a new invoice with the buyer as it should be, for the same goods
 * `adjust`   an invoice of the difference, to lines as they ought to be: quantity and amount with VAT; lines not named stay as they are
 *
 * 409 `invoice_not_issued`, `other_method` (a chain keeps its first method), `replace_only` (cash register), `nothing_to_correct`.
 */
export type CorrectInvoiceRequest =
  | { way: 'notice'; reason: string; buyer: { name: string; address?: string } }
  | { way: 'replace'; reason: string; buyer: CorrectedBuyer }
  | {
      way: 'adjust';
      reason: string;
      /** `ref` as in `SellerInvoice.goods`; `quantity` is an exact decimal above zero. */
      lines: { ref: string; quantity?: string; amount: Dong }[];
    };

export type CorrectedBuyer =
  | { kind: 'consumer' }
  | { kind: 'organisation'; name: string; tax_code: string; address: string; email?: string };

/**
 * `GET /seller/invoice-registration`, `POST` with `RegisterInvoicesRequest` answers it. Form 01/ĐKTĐ-HĐĐT as XML, unsigned, at
 * `/seller/invoice-registration/use` and `/delegation`.
 */
export interface InvoiceRegistration {
  registered: boolean;
  vat_method: 'deduction' | 'direct';
  form: '1' | '2';
  coding: 'coded' | 'uncoded';
  mode: 'ordinary' | 'cash_register';
  /** The series of this year, such as `C26TCP`. */
  series: string | null;
  valid_from: LocalDate | null;
  delegated_to: string | null;
  delegation_until: LocalDate | null;
  duty: InvoiceDuty;
}

export interface InvoiceDuty {
  /** `must`: by law; `may`: below the threshold. */
  duty: 'must' | 'may';
  year: number;
  own_sales: Dong;
  declared_elsewhere: Dong;
  /** Null for organisations, which have no threshold. */
  threshold: Dong | null;
  source: string;
}

export interface RegisterInvoicesRequest {
  coding: 'coded' | 'uncoded';
  mode: 'ordinary' | 'cash_register';
  /** Five characters from the acceptance notice; with `cash_register` only. */
  cash_register_code?: string;
  /** Two capital letters of the seller's choice. */
  letters?: string;
  /** What the seller earned outside this market this year. */
  declared_elsewhere?: Dong;
}

/** `GET /province/invoice-coverage?month=YYYY-MM` (M10). */
export interface InvoiceCoverage {
  month: string;
  /** Deliveries of the month that must have an invoice, and those whose invoice is issued. */
  due: number;
  issued: number;
  percent: number | null;
  /** Deliveries of sellers who need not issue any. */
  no_duty: number;
  by_commune: { commune_code: CommuneCode; name: string; due: number; issued: number; no_duty: number }[];
  by_seller: { seller_id: string; name: string; commune_code: CommuneCode; due: number; issued: number }[];
  /** Not issued a day after hand-over, longest first, at most a hundred. */
  late: {
    seller_name: string;
    checkout_code: string;
    delivered_at: Instant;
    days: number;
    reason: string;
  }[];
}
