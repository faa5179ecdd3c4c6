import type { Dong } from '../../contract';

/**
 * What an invoice says, free of XML, PDF and database. Everything is plain data that survives `JSON.stringify`: money is whole
 * đồng, quantities and unit prices are exact decimals as text, days are `YYYY-MM-DD` in Asia/Ho_Chi_Minh.
 *
 * The way of a document, each step a file of this folder:
 *
 * - `sale.ts` `Sale` → `build-content.ts` `buildInvoice`, `buildAdjustment`; `sale-after-returns.ts` `saleAfterReturns`
 * - `to-xml.ts` `toXml` → `check-xml.ts` `checkXml` (flaws: code, path, sentence) → `sign-xml.ts` `signXml` with a `Signer` of `signer.ts`
 * - `envelope.ts` `envelopeXml`, `messageId` → `read-answer.ts` `readAnswer` → `verify-xml.ts` `verifyXml` (who signed what, and when)
 * - `notice-xml.ts` `noticeToXml` (04/SS), `registration-xml.ts` `useDeclarationToXml`, `delegationToXml` (01/ĐKTĐ-HĐĐT)
 * - `make-certificate.ts` `makeCertificate` and `sign-xml.ts` `addCode` for whoever stands in for a licensed authority or the tax office
 */
export interface InvoiceContent {
  form: InvoiceForm;
  /** Six characters such as `C26TKT`; see `series.ts`. */
  series: string;
  /** Missing until it is numbered; 1–99,999,999. */
  number?: number;
  /** Day of issue (NLap). */
  issuedOn: string;
  seller: InvoiceSeller;
  buyer: InvoiceBuyer;
  /** The platform, when it issues in the seller's name (Decree 254/2026 art. 4.5, Circular 91/2026 art. 9). */
  delegatedIssuer?: DelegatedIssuer;
  /** Tax code of the provider of the invoicing solution (MSTTCGP). */
  solutionProvider: string;
  /** Free text such as `CK`, `TM` or `TM/CK`. */
  paymentMethod: string;
  currency: 'VND';
  lines: InvoiceLine[];
  fees: InvoiceFee[];
  totals: InvoiceTotals;
  /** Present on an invoice that adjusts or replaces a former one (TTHDLQuan). */
  relation?: InvoiceRelation;
  /** What the buyer types to see the invoice. */
  lookupCode?: string;
  /** MCCQT that a cash register gives itself, 23 characters; only on series with the letter M. */
  cashRegisterCode?: string;
  /** `test` is written on the document, so that nobody takes it for an invoice. */
  purpose: 'legal' | 'test';
}

/**
 * `1`: VAT invoice (hoá đơn giá trị gia tăng) of a seller on the deduction method; `2`: sales invoice (hoá đơn bán hàng) of a seller on
 * the direct method.
 */
export type InvoiceForm = '1' | '2';

/** Rates in the format's own words. KCT: not subject to VAT; KKKNT: neither declared nor paid. */
export type VatRate = '0%' | '5%' | '8%' | '10%' | 'KCT' | 'KKKNT';

/** A decimal number as text, `.` as its mark, at most six places, no grouping: `1.5`, `-2`. */
export type ExactDecimal = string;

export interface InvoiceSeller {
  name: string;
  taxCode: string;
  address: string;
  /** Business place, when it is not the seat (Decree 254/2026 art. 10). */
  shopCode?: string;
  shopName?: string;
  phone?: string;
  email?: string;
  bankAccount?: string;
  bankName?: string;
}

export type InvoiceBuyer = ConsumerBuyer | PersonBuyer | OrganisationBuyer;

/** Gave nothing; the invoice reads "Bán cho người tiêu dùng". */
export interface ConsumerBuyer {
  kind: 'consumer';
}

/** A private person, from here or abroad. */
export interface PersonBuyer extends BuyerContact {
  kind: 'person';
  name: string;
  address?: string;
  taxCode?: string;
  /** 12 digits (CCCDan). */
  personalId?: string;
  passport?: string;
}

/** A company, cooperative, household business or foreign organisation (which has no Vietnamese tax code). */
export interface OrganisationBuyer extends BuyerContact {
  kind: 'organisation';
  name: string;
  taxCode?: string;
  address: string;
  /** The person who bought for it. */
  contactName?: string;
  /** Code of a unit that spends from the state budget, 7 digits. */
  budgetUnitCode?: string;
}

interface BuyerContact {
  customerCode?: string;
  phone?: string;
  email?: string;
}

export interface DelegatedIssuer {
  taxCode: string;
  name: string;
  address: string;
}

/** Goods or service, promotion without charge, trade discount, remark: TChat 1–4. */
export type LineKind = 'goods' | 'promotion' | 'discount' | 'note';

export interface InvoiceLine {
  /** What an adjustment finds the line by; it is not printed. */
  ref: string;
  kind: LineKind;
  name: string;
  code?: string;
  unit?: string;
  quantity?: ExactDecimal;
  /** Without VAT on form 1, with it on form 2. */
  unitPrice?: ExactDecimal;
  /**
   * Without VAT on form 1, with it on form 2. A discount's amount is positive and reduces the totals; a promotion's and a note's are
   * zero. On an adjusting invoice all signs may turn.
   */
  amount: Dong;
  /** Null on form 2 and on notes. */
  vatRate: VatRate | null;
}

/** A charge that is collected beside the price (DSLPhi), free of VAT. */
export interface InvoiceFee {
  name: string;
  amount: Dong;
}

export interface InvoiceTotals {
  /** Null on form 2, which splits off no VAT. */
  vat: VatTotals | null;
  /** Sum of the discount lines, as those count their amounts. */
  discount: Dong;
  /** What the buyer owes, VAT and fees included; below zero when an adjusting invoice takes money back. */
  payable: Dong;
  /** `payable` in words, as `Một trăm nghìn đồng.` */
  inWords: string;
}

export interface VatTotals {
  beforeVat: Dong;
  vat: Dong;
  /** One row for each rate on any line, in the order of `VAT_RATES`. */
  byRate: RateTotal[];
}

export interface RateTotal {
  rate: VatRate;
  beforeVat: Dong;
  vat: Dong;
}

/** What this invoice adjusts (always the first of its chain) or replaces (the one that held until now). */
export interface InvoiceRelation {
  kind: 'adjust' | 'replace';
  form: InvoiceForm;
  series: string;
  number: number;
  issuedOn: string;
}

/** Every rate, in the order in which totals list them. */
export const VAT_RATES: readonly VatRate[] = ['0%', '5%', '8%', '10%', 'KCT', 'KKKNT'];

/** Per cent that a rate adds to the price; KCT and KKKNT add none. */
export function vatPercent(rate: VatRate): number {
  return rate === 'KCT' || rate === 'KKKNT' ? 0 : Number(rate.slice(0, -1));
}
