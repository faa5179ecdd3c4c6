import type { CorrectInvoiceRequest, SellerInvoice } from '@cho-phien/backend/contract';
import { parseAmount } from './amount';

/** What a seller finds wrong; each has the one way of Circular 91/2026/TT-BTC art. 10. */
export type InvoiceError = 'name' | 'buyer' | 'goods';

export const WAY_OF = { name: 'notice', buyer: 'replace', goods: 'adjust' } as const satisfies Record<
  InvoiceError,
  CorrectInvoiceRequest['way']
>;

export type CorrectionProblem = 'reason' | 'name' | 'taxCode' | 'address' | 'amount' | 'quantity' | 'nothing';

/** By the name of the field; `lines` is about them all. */
export type CorrectionProblems = Record<string, CorrectionProblem>;

export type ReadCorrection =
  | { ok: true; request: CorrectInvoiceRequest }
  | { ok: false; problems: CorrectionProblems };

type Correctable = Pick<SellerInvoice, 'goods' | 'series' | 'chain'>;

/** No amount of one line is taken for meant above this, in đồng. */
const MOST = 100_000_000_000;
const TAX_CODE = /^\d{10}(-\d{3})?$|^\d{12}$/;

export function parseInvoiceError(value: unknown): InvoiceError | null {
  return value === 'name' || value === 'buyer' || value === 'goods' ? value : null;
}

/** Which errors can still be corrected: a cash register's invoice is only replaced, and a chain keeps its first method. */
export function openErrors({ series, chain }: Pick<SellerInvoice, 'series' | 'chain'>): InvoiceError[] {
  const cashRegister = series.charAt(3) === 'M';
  const open: InvoiceError[] = ['name'];
  if (chain.method !== 'adjust') open.push('buyer');
  if (chain.method !== 'replace' && !cashRegister) open.push('goods');
  return open;
}

export const quantityField = (ref: string) => `so-luong:${ref}`;
export const amountField = (ref: string) => `so-tien:${ref}`;

/** Reads the form of one way. Of the goods only lines that differ from what stands on the invoice are sent. */
export function readCorrection(form: FormData, error: InvoiceError, invoice: Correctable): ReadCorrection {
  const problems: CorrectionProblems = {};
  const text = (name: string) => textOf(form, name);
  const reason = text('reason');
  if (reason.length < 5) problems.reason = 'reason';
  const done = (request: CorrectInvoiceRequest): ReadCorrection =>
    Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, request };

  if (error === 'name') {
    const address = text('address');
    if (text('name').length < 2) problems.name = 'name';
    return done({
      way: 'notice',
      reason,
      buyer: { name: text('name'), ...(address ? { address } : {}) },
    });
  }
  if (error === 'buyer') {
    if (text('buyer') === 'consumer') return done({ way: 'replace', reason, buyer: { kind: 'consumer' } });
    const taxCode = text('tax_code').replace(/[\s.]/g, '');
    const email = text('email');
    if (text('name').length < 2) problems.name = 'name';
    if (!TAX_CODE.test(taxCode)) problems.tax_code = 'taxCode';
    if (text('address').length < 5) problems.address = 'address';
    return done({
      way: 'replace',
      reason,
      buyer: {
        kind: 'organisation',
        name: text('name'),
        tax_code: taxCode,
        address: text('address'),
        ...(email ? { email } : {}),
      },
    });
  }
  const lines = invoice.goods.flatMap(({ ref, quantity, amount }) => {
    const typedAmount = parseAmount(text(amountField(ref)), { min: 0, max: MOST });
    const typedQuantity = readQuantity(text(quantityField(ref)), quantity);
    if (!typedAmount.ok) problems[amountField(ref)] = 'amount';
    if (typedQuantity === undefined) problems[quantityField(ref)] = 'quantity';
    if (!typedAmount.ok || typedQuantity === undefined) return [];
    if (typedAmount.value === amount && sameNumber(typedQuantity, quantity)) return [];
    return [
      { ref, amount: typedAmount.value, ...(typedQuantity === null ? {} : { quantity: typedQuantity }) },
    ];
  });
  if (lines.length === 0 && Object.keys(problems).length === 0) problems.lines = 'nothing';
  return done({ way: 'adjust', reason, lines });
}

/** An exact decimal above zero; null where the line has none; undefined for what is no number. */
function readQuantity(typed: string, before: string | null): string | null | undefined {
  if (before === null) return null;
  const match = /^(\d{1,9})(?:,(\d{1,6}))?$/.exec(typed.replace(/\.(?=\d{3}(\D|$))/g, ''));
  if (!match) return undefined;
  const [, whole = '', fraction = ''] = match;
  const exact = fraction ? `${Number(whole)}.${fraction}` : String(Number(whole));
  return Number(exact) > 0 ? exact : undefined;
}

function sameNumber(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && Number(a) === Number(b));
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim() : '';
}
