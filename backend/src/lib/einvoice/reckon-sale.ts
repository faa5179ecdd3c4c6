import type { Dong } from '../../contract';
import { sumDong } from '../money';
import { vatRateOn } from '../vat-rates';
import { amountInWords } from './amount-in-words';
import { checkSale } from './check-sale';
import { priceOfOne } from './exact-decimal';
import { type InvoiceLine, type InvoiceTotals, VAT_RATES, type VatRate } from './invoice-content';
import type { Sale, SaleLine } from './sale';
import { splitVat } from './split-vat';

/** Lines and totals of the invoice of a sale. */
export interface Reckoning {
  lines: InvoiceLine[];
  totals: InvoiceTotals;
}

/** A line on the way to the invoice: what it says, and its amount with VAT. */
interface Draft {
  line: Omit<InvoiceLine, 'amount' | 'unitPrice'>;
  gross: Dong;
}

/**
 * What a sale comes to by its seller's VAT method.
 * @throws UnsoundSaleError, NoValueOnDayError
 */
export function reckonSale(sale: Sale): Reckoning {
  checkSale(sale);
  const drafts = [...sale.lines.map((line) => draftOf(line, sale)), ...discountDrafts(sale)];
  const fees = sumDong(sale.fees.map(({ amount }) => amount));
  return sale.vatMethod === 'deduction' ? withVatSplit(drafts, fees) : withoutSplit(drafts, fees);
}

function draftOf(line: SaleLine, { vatMethod, handedOverOn }: Sale): Draft {
  const { ref, name, code, unit, quantity, amount } = line;
  const rated = vatMethod === 'deduction' && line.kind !== 'remark';
  return {
    gross: amount,
    line: {
      ref,
      kind: line.kind === 'goods' ? 'goods' : line.kind === 'gift' ? 'promotion' : 'note',
      name,
      ...(code !== undefined && { code }),
      ...(unit !== undefined && { unit }),
      ...(quantity !== undefined && line.kind !== 'remark' && { quantity }),
      vatRate: rated ? vatRateOn(line.vatClass, handedOverOn).value : null,
    },
  };
}

/** One line for each discount on form 2, one for each of its VAT rates on form 1. */
function discountDrafts({ lines, discounts, vatMethod, handedOverOn }: Sale): Draft[] {
  const rateOf = new Map(lines.map(({ ref, vatClass }) => [ref, vatRateOn(vatClass, handedOverOn).value]));
  return discounts.flatMap(({ ref, name, shares }) => {
    const sums = new Map<VatRate | null, Dong>();
    for (const { line, amount } of shares) {
      const rate = vatMethod === 'deduction' ? (rateOf.get(line) ?? null) : null;
      sums.set(rate, (sums.get(rate) ?? 0) + amount);
    }
    return [...sums]
      .filter(([, gross]) => gross > 0)
      .map(([vatRate, gross]) => ({ gross, line: { ref, kind: 'discount' as const, name, vatRate } }));
  });
}

function withVatSplit(drafts: readonly Draft[], fees: Dong): Reckoning {
  const amounts = new Map<Draft, Dong>();
  const byRate = VAT_RATES.flatMap((rate) => {
    const group = drafts.filter(({ line }) => line.vatRate === rate);
    if (group.length === 0) return [];
    const goods = group.filter(({ line }) => line.kind !== 'discount');
    const discounts = group.filter(({ line }) => line.kind === 'discount');
    const net = splitVat({ rate, goods: goods.map(grossOf), discounts: discounts.map(grossOf) });
    goods.forEach((draft, index) => {
      amounts.set(draft, net.goods[index] ?? 0);
    });
    discounts.forEach((draft, index) => {
      amounts.set(draft, net.discounts[index] ?? 0);
    });
    return [net.total];
  });
  const beforeVat = sumDong(byRate.map((one) => one.beforeVat));
  const vat = sumDong(byRate.map((one) => one.vat));
  const lines = drafts.map((draft) => finished(draft, amounts.get(draft) ?? 0));
  return { lines, totals: totalsOf(lines, beforeVat + vat + fees, { beforeVat, vat, byRate }) };
}

function withoutSplit(drafts: readonly Draft[], fees: Dong): Reckoning {
  const lines = drafts.map((draft) => finished(draft, draft.gross));
  const sum = sumDong(lines.map(({ kind, amount }) => (kind === 'discount' ? -amount : amount)));
  return { lines, totals: totalsOf(lines, sum + fees, null) };
}

function finished({ line }: Draft, amount: Dong): InvoiceLine {
  const priced = line.kind === 'goods' && line.quantity !== undefined;
  return { ...line, ...(priced && { unitPrice: priceOfOne(amount, line.quantity ?? '1') }), amount };
}

/** Totals around what the lines and fees come to. */
export function totalsOf(
  lines: readonly InvoiceLine[],
  payable: Dong,
  vat: InvoiceTotals['vat'],
): InvoiceTotals {
  const discount = sumDong(lines.filter(({ kind }) => kind === 'discount').map(({ amount }) => amount));
  return { vat, discount, payable, inWords: amountInWords(payable) };
}

const grossOf = ({ gross }: Draft): Dong => gross;
