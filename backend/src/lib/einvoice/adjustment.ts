import type { Dong } from '../../contract';
import { sumDong } from '../money';
import { fromMillionths, millionths, priceOfOne } from './exact-decimal';
import {
  type InvoiceFee,
  type InvoiceLine,
  type InvoiceTotals,
  type RateTotal,
  VAT_RATES,
  type VatRate,
} from './invoice-content';
import { totalsOf } from './reckon-sale';

/** The part of an invoice that is counted. */
export interface Counted {
  lines: readonly InvoiceLine[];
  fees: readonly InvoiceFee[];
  totals: InvoiceTotals;
}

/** The same, on an invoice that is about to be. */
interface Difference {
  lines: InvoiceLine[];
  fees: InvoiceFee[];
  totals: InvoiceTotals;
}

/** One line through all invoices of a chain, and as it should be. */
interface Change {
  line: InvoiceLine;
  quantity: bigint;
  amount: Dong;
}

/** What is missing between the invoices of a chain taken together and the truth: truth less chain, line by line. */
export function adjustmentOf(chain: readonly Counted[], truth: Counted): Difference {
  const fees = feeChanges(chain, truth);
  const byRate = rateChanges(chain, truth);
  const lines = lineChanges(chain, truth, byRate).map(lineOf);
  const feeSum = sumDong(fees.map(({ amount }) => amount));
  if (truth.totals.vat === null) {
    const sum = sumDong(lines.map(({ kind, amount }) => (kind === 'discount' ? -amount : amount)));
    return { lines, fees, totals: totalsOf(lines, sum + feeSum, null) };
  }
  const shown = byRate.filter(({ rate }) => lines.some(({ vatRate }) => vatRate === rate));
  const beforeVat = sumDong(shown.map((one) => one.beforeVat));
  const vat = sumDong(shown.map((one) => one.vat));
  return {
    lines,
    fees,
    totals: totalsOf(lines, beforeVat + vat + feeSum, { beforeVat, vat, byRate: shown }),
  };
}

/** Lines in the order of the chain, new ones after them; those that did not change are left out. */
function lineChanges(chain: readonly Counted[], truth: Counted, byRate: readonly RateTotal[]): Change[] {
  const all = allChanges(chain, truth);
  if (truth.totals.vat === null) return all.filter(isMoved);
  const settled = new Map(
    byRate.flatMap((total) => settle(all, total, chain.length)).map((change) => [change.line, change]),
  );
  return all.flatMap(({ line }) => settled.get(line) ?? []);
}

function allChanges(chain: readonly Counted[], truth: Counted): Change[] {
  const changes = new Map<string, Change>();
  const count = (line: InvoiceLine, sign: 1 | -1) => {
    if (line.kind === 'note') return;
    const before = changes.get(keyOf(line)) ?? { line, quantity: 0n, amount: 0 };
    changes.set(keyOf(line), {
      line: sign === 1 ? line : before.line,
      quantity: before.quantity + BigInt(sign) * millionths(line.quantity ?? '0'),
      amount: before.amount + sign * line.amount,
    });
  };
  for (const { lines } of chain) for (const line of lines) count(line, -1);
  for (const line of truth.lines) count(line, 1);
  return [...changes.values()];
}

const isMoved = ({ quantity, amount }: Change): boolean => quantity !== 0n || amount !== 0;

/**
 * The changes of one rate, so that they sum up to the change of its total. When something of a rate comes back, largest remainder may
 * shift single đồng between lines that have nothing to do with it. An invoice that lists those would puzzle everybody: they are put on
 * the greatest real change, and what earlier invoices of the chain put there is known again by its size.
 */
function settle(all: readonly Change[], { rate, beforeVat, vat }: RateTotal, invoices: number): Change[] {
  const own = all.filter(({ line }) => line.vatRate === rate);
  const noise = own.length * invoices;
  const real = own.filter(({ quantity, amount }) => quantity !== 0n || Math.abs(amount) > noise);
  const bearer = greatest(real);
  if (bearer) {
    const shifted = beforeVat - sumDong(real.map(signed));
    return real.map((change) => (change === bearer ? withShift(change, shifted) : change));
  }
  const only = beforeVat === 0 && vat === 0 ? undefined : greatest(own);
  return only ? [...real, withShift({ ...only, amount: 0 }, beforeVat)] : real;
}

function withShift(change: Change, shifted: Dong): Change {
  return { ...change, amount: change.amount + (change.line.kind === 'discount' ? -shifted : shifted) };
}

function greatest(changes: readonly Change[]): Change | undefined {
  return changes
    .filter(({ line }) => line.kind !== 'promotion')
    .reduce<Change | undefined>(
      (most, one) => (most && Math.abs(most.amount) >= Math.abs(one.amount) ? most : one),
      undefined,
    );
}

function signed({ line, amount }: Change): Dong {
  return line.kind === 'discount' ? -amount : amount;
}

/** The same goods at another rate are another line, so that a wrong rate is taken back and the right one charged. */
function keyOf({ ref, kind, vatRate }: InvoiceLine): string {
  return JSON.stringify([ref, kind, vatRate]);
}

/** A price per unit is shown only where it explains the amount: a mere change of price has no quantity. */
function lineOf({ line, quantity, amount }: Change): InvoiceLine {
  const { ref, kind, name, code, unit, vatRate } = line;
  const moved = quantity !== 0n;
  const explained = moved && kind === 'goods' && amount !== 0 && amount > 0 === quantity > 0n;
  const text = fromMillionths(quantity);
  return {
    ref,
    kind,
    name,
    ...(code !== undefined && { code }),
    ...(unit !== undefined && { unit }),
    ...(moved && { quantity: text }),
    ...(explained && { unitPrice: priceOfOne(amount, text) }),
    amount,
    vatRate,
  };
}

function rateChanges(chain: readonly Counted[], truth: Counted): RateTotal[] {
  return VAT_RATES.flatMap((rate) => {
    const after = rateTotal(truth, rate);
    const before = chain.map((one) => rateTotal(one, rate));
    return [
      {
        rate,
        beforeVat: after.beforeVat - sumDong(before.map((one) => one.beforeVat)),
        vat: after.vat - sumDong(before.map((one) => one.vat)),
      },
    ];
  });
}

function rateTotal({ totals }: Counted, rate: VatRate): { beforeVat: Dong; vat: Dong } {
  return totals.vat?.byRate.find((one) => one.rate === rate) ?? { beforeVat: 0, vat: 0 };
}

function feeChanges(chain: readonly Counted[], truth: Counted): InvoiceFee[] {
  const sums = new Map<string, Dong>();
  for (const one of chain)
    for (const { name, amount } of one.fees) sums.set(name, (sums.get(name) ?? 0) - amount);
  for (const { name, amount } of truth.fees) sums.set(name, (sums.get(name) ?? 0) + amount);
  return [...sums].filter(([, amount]) => amount !== 0).map(([name, amount]) => ({ name, amount }));
}
