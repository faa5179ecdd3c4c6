import type { Dong } from '../../contract';
import { portion, shareOut, sumDong } from '../money';
import { fromMillionths, millionths } from './exact-decimal';
import type { ExactDecimal } from './invoice-content';
import { type Sale, type SaleDiscount, type SaleLine, UnsoundSaleError } from './sale';

/** Everything of a line that ever came back, by the line's `ref`; never only the last return. */
export type Returned = Readonly<Record<string, ExactDecimal>>;

/**
 * A sale as it stands after returns: each line and its discounts keep the part that was kept. Since it is reckoned from the whole sale and
 * all returns, several returns come to the same as one.
 * @throws UnsoundSaleError `unknown_line` or `bad_quantity` when something came back that was not sold
 */
export function saleAfterReturns(sale: Sale, returned: Returned): Sale {
  const parts = new Map(sale.lines.map((line) => [line.ref, keptPart(line, returned[line.ref])]));
  for (const ref of Object.keys(returned))
    if (!parts.has(ref)) throw new UnsoundSaleError('unknown_line', ref);
  const discounts = [...parts].reduce(
    (state, [ref, part]) => keepDiscounts(state, ref, part),
    sale.discounts,
  );
  return {
    ...sale,
    lines: sale.lines.flatMap((line) => keepLine(line, parts.get(line.ref))),
    discounts: discounts.filter(({ shares }) => shares.length > 0),
  };
}

/** In millionths. */
interface Part {
  kept: bigint;
  sold: bigint;
}

function keptPart({ ref, quantity }: SaleLine, returned: ExactDecimal = '0'): Part | undefined {
  const sold = millionths(quantity ?? '0');
  const back = millionths(returned);
  if (back < 0n || back > sold) throw new UnsoundSaleError('bad_quantity', ref);
  return back === 0n ? undefined : { kept: sold - back, sold };
}

function keepLine(line: SaleLine, part: Part | undefined): SaleLine[] {
  if (!part) return [line];
  if (part.kept === 0n) return [];
  return [{ ...line, quantity: fromMillionths(part.kept), amount: keptOf(line.amount, part) }];
}

/** What all discounts of a line keep is rounded together, so that it never outgrows what the line keeps. */
function keepDiscounts(discounts: SaleDiscount[], ref: string, part: Part | undefined): SaleDiscount[] {
  if (!part) return discounts;
  const amounts = discounts.map(({ shares }) =>
    sumDong(shares.filter(({ line }) => line === ref).map(({ amount }) => amount)),
  );
  const kept = shareOut(keptOf(sumDong(amounts), part), amounts);
  return discounts.map((discount, index) => {
    const others = discount.shares.filter(({ line }) => line !== ref);
    const amount = kept[index] ?? 0;
    return { ...discount, shares: amount > 0 ? [...others, { line: ref, amount }] : others };
  });
}

/** Grows with `amount`; what came back is rounded half up. */
function keptOf(amount: Dong, { kept, sold }: Part): Dong {
  return amount - portion(amount, Number(sold - kept), Number(sold));
}
