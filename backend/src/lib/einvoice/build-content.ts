import { adjustmentOf } from './adjustment';
import type { InvoiceContent, InvoiceForm, InvoiceRelation } from './invoice-content';
import { reckonSale } from './reckon-sale';
import { type Sale, UnsoundSaleError } from './sale';

/** What the numbering gives an invoice. */
export interface InvoiceHeading {
  series: string;
  number?: number;
  /** Day of issue; the VAT rates follow the hand-over instead. */
  issuedOn: string;
  lookupCode?: string;
  cashRegisterCode?: string;
  purpose: InvoiceContent['purpose'];
}

/** Form 1 (hoá đơn giá trị gia tăng) for the deduction method, form 2 (hoá đơn bán hàng) for the direct one. */
export function formOf({ vatMethod }: Pick<Sale, 'vatMethod'>): InvoiceForm {
  return vatMethod === 'deduction' ? '1' : '2';
}

/**
 * The invoice of a sale; with `replaces`, the one that takes the place of a former.
 * @throws UnsoundSaleError, NoValueOnDayError
 */
export function buildInvoice(
  sale: Sale,
  heading: InvoiceHeading,
  replaces?: Omit<InvoiceRelation, 'kind'>,
): InvoiceContent {
  if (sale.lines.length === 0) throw new UnsoundSaleError('no_lines', heading.series);
  return {
    ...opening(sale, heading),
    ...reckonSale(sale),
    fees: sale.fees,
    ...(replaces && { relation: { kind: 'replace' as const, ...replaces } }),
  };
}

/** Why an adjusting invoice is made. */
export interface Adjustment {
  /** The first invoice of the chain and every invoice that adjusted it, none left out. */
  chain: readonly [InvoiceContent, ...InvoiceContent[]];
  /** The sale as it is now true: lines that came back are smaller or gone, wrong prices are right. */
  truth: Sale;
  heading: InvoiceHeading;
  /** A remark for what no amount shows, such as a tax code that was wrong. */
  remark?: string;
}

/**
 * The invoice that brings a chain to the present truth: below zero where something came back, above where it was too little. The chain and
 * this invoice together come to the đồng to what an invoice of the truth alone would say.
 * @returns null when nothing differs and there is no remark
 * @throws UnsoundSaleError `other_form` when the truth has another VAT method than the chain; that needs a replacement
 */
export function buildAdjustment({ chain, truth, heading, remark }: Adjustment): InvoiceContent | null {
  const [first] = chain;
  if (formOf(truth) !== first.form) throw new UnsoundSaleError('other_form', first.series);
  const difference = adjustmentOf(chain, { ...reckonSale(truth), fees: truth.fees });
  if (difference.lines.length === 0 && difference.fees.length === 0 && remark === undefined) return null;
  const remarks = remark === undefined ? [] : [remarkLine(remark)];
  return {
    ...opening(truth, heading),
    ...difference,
    lines: [...difference.lines, ...remarks],
    relation: relationTo(first),
  };
}

function opening(sale: Sale, { number, lookupCode, cashRegisterCode, ...heading }: InvoiceHeading) {
  return {
    form: formOf(sale),
    series: heading.series,
    ...(number !== undefined && { number }),
    issuedOn: heading.issuedOn,
    seller: sale.seller,
    buyer: sale.buyer,
    ...(sale.delegatedIssuer && { delegatedIssuer: sale.delegatedIssuer }),
    solutionProvider: sale.solutionProvider,
    paymentMethod: sale.paymentMethod,
    currency: 'VND' as const,
    ...(lookupCode !== undefined && { lookupCode }),
    ...(cashRegisterCode !== undefined && { cashRegisterCode }),
    purpose: heading.purpose,
  };
}

function relationTo({ form, series, number, issuedOn }: InvoiceContent): InvoiceRelation {
  if (number === undefined) throw new RangeError('An invoice without a number cannot be adjusted.');
  return { kind: 'adjust', form, series, number, issuedOn };
}

function remarkLine(name: string): InvoiceContent['lines'][number] {
  return { ref: 'remark', kind: 'note', name, amount: 0, vatRate: null };
}
