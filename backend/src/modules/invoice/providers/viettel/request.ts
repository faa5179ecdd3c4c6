import { createHash } from 'node:crypto';
import { type InvoiceContent, type InvoiceLine, vatPercent } from '../../../../lib/einvoice/invoice-content';
import { shareOut } from '../../../../lib/money';
import type { Submission } from '../../provider';

/** Names of forms at Viettel (`templateCode`): the form and its first template. */
const TEMPLATES = { '1': '1/001', '2': '2/001' } as const;

/** `adjustmentType`: original, replacement, adjustment; an adjustment is of money here, since the buyer's data goes by notice. */
const ORIGINAL = '1';
const REPLACE = '3';
const ADJUST = '5';
const OF_MONEY = '1';

/** `selection` of a line: goods, remark, discount. */
const SELECTION = { goods: 1, promotion: 1, note: 2, discount: 3 } as const;

/** `taxPercentage` for goods that bear no rate. */
const NOT_SUBJECT = -2;
const NOT_DECLARED = -1;

/** The key by which Viettel takes a document once: a UUID made of our own id. */
export function transactionUuid(submissionId: string): string {
  const hex = createHash('sha256').update(submissionId).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/** The number as Viettel writes it: series and number in one. */
export function fullNumber({ series, number }: InvoiceContent): string {
  return `${series}${number}`;
}

/** Body of `createInvoice` (domain/02 §5). Amounts in whole đồng; on form 2 they carry no tax of their own. */
export function createInvoiceBody({ id }: Submission, content: InvoiceContent) {
  return {
    generalInvoiceInfo: {
      transactionUuid: transactionUuid(id),
      invoiceType: content.form,
      templateCode: TEMPLATES[content.form],
      invoiceSeries: content.series,
      invoiceIssuedDate: Date.parse(`${content.issuedOn}T00:00:00+07:00`),
      currencyCode: content.currency,
      exchangeRate: 1,
      ...adjustmentOf(content),
      paymentStatus: true,
      cusGetInvoiceRight: true,
      validation: 1,
    },
    buyerInfo: buyerOf(content),
    sellerInfo: {
      sellerLegalName: content.seller.name,
      sellerTaxCode: content.seller.taxCode,
      sellerAddressLine: content.seller.address,
    },
    payments: [{ paymentMethodName: content.paymentMethod }],
    itemInfo: content.lines.map((line, index) => itemOf(line, index + 1, taxes(content)[index] ?? 0)),
    taxBreakdowns: (content.totals.vat?.byRate ?? []).map(({ rate, beforeVat, vat }) => ({
      taxPercentage: percentageOf(rate),
      taxableAmount: beforeVat,
      taxAmount: vat,
    })),
  };
}

function adjustmentOf({ relation }: InvoiceContent) {
  if (!relation) return { adjustmentType: ORIGINAL };
  return {
    adjustmentType: relation.kind === 'replace' ? REPLACE : ADJUST,
    ...(relation.kind === 'adjust' && { adjustmentInvoiceType: OF_MONEY }),
    originalInvoiceId: `${relation.series}${relation.number}`,
    originalInvoiceIssueDate: Date.parse(`${relation.issuedOn}T00:00:00+07:00`),
    originalTemplateCode: TEMPLATES[relation.form],
  };
}

function buyerOf({ buyer }: InvoiceContent) {
  if (buyer.kind === 'consumer') return { buyerName: 'Bán cho người tiêu dùng', buyerNotGetInvoice: 1 };
  const { name, taxCode, address, phone, email } = buyer;
  return {
    ...(buyer.kind === 'organisation'
      ? { buyerLegalName: name, buyerName: buyer.contactName }
      : { buyerName: name }),
    buyerTaxCode: taxCode,
    buyerAddressLine: address,
    buyerPhoneNumber: phone,
    buyerEmail: email,
  };
}

function itemOf(line: InvoiceLine, lineNumber: number, taxAmount: number) {
  return {
    lineNumber,
    selection: SELECTION[line.kind],
    itemCode: line.code,
    itemName: line.name.slice(0, 500),
    unitName: line.unit,
    unitPrice: line.unitPrice === undefined ? undefined : Number(line.unitPrice),
    quantity: line.quantity === undefined ? undefined : Number(line.quantity),
    itemTotalAmountWithoutTax: line.amount,
    taxPercentage: line.vatRate === null ? NOT_SUBJECT : percentageOf(line.vatRate),
    taxAmount,
  };
}

function percentageOf(rate: NonNullable<InvoiceLine['vatRate']>): number {
  if (rate === 'KCT') return NOT_SUBJECT;
  return rate === 'KKKNT' ? NOT_DECLARED : vatPercent(rate);
}

/** The format knows tax by rate only; Viettel wants it by line, so each rate's tax is shared out over its lines. */
function taxes({ lines, totals }: InvoiceContent): number[] {
  const tax = lines.map(() => 0);
  for (const { rate, vat } of totals.vat?.byRate ?? []) {
    const indexes = lines.flatMap((line, index) =>
      line.vatRate === rate && line.amount !== 0 ? [index] : [],
    );
    const parts =
      indexes.length > 0
        ? shareOut(
            vat,
            indexes.map((index) => Math.abs(lines[index]?.amount ?? 0)),
          )
        : [];
    for (const [place, index] of indexes.entries()) tax[index] = parts[place] ?? 0;
  }
  return tax;
}
