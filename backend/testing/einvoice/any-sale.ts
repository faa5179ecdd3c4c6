import fc from 'fast-check';
import { fromMillionths, millionths } from '../../src/lib/einvoice/exact-decimal';
import type { Sale, SaleLine } from '../../src/lib/einvoice/sale';
import type { Returned } from '../../src/lib/einvoice/sale-after-returns';
import { shareOut } from '../../src/lib/money';
import type { VatClass } from '../../src/lib/vat-rates';
import { aSale } from './sales';

const vatClass = fc.constantFrom<VatClass>('kct', 'kkknt', '0', '5', '8', '10');
const quantity = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map(String),
  fc.integer({ min: 1, max: 40_000 }).map((grams) => fromMillionths(BigInt(grams) * 1000n)),
);

const line = fc.record({
  kind: fc.constantFrom('goods', 'goods', 'goods', 'gift', 'remark'),
  quantity,
  amount: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 90_000_000 })),
  vatClass,
});

/** Any basket: any mix of rates, weights, gifts, remarks, vouchers and fees, by either VAT method. */
export function anySale(): fc.Arbitrary<Sale> {
  return fc
    .record({
      vatMethod: fc.constantFrom<Sale['vatMethod']>('deduction', 'direct'),
      handedOverOn: fc.constantFrom('2026-07-01', '2026-12-31', '2027-01-01'),
      lines: fc.array(line, { minLength: 1, maxLength: 12 }),
      discounts: fc.array(fc.double({ min: 0, max: 0.5, noNaN: true }), { maxLength: 2 }),
      fees: fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 2 }),
    })
    .map(({ lines, discounts, fees, ...rest }) => {
      const all = lines.map((one, index): SaleLine => {
        const { kind, ...others } = one;
        const base = { ref: `line-${index}`, name: `Hàng ${index}`, vatClass: others.vatClass };
        if (kind === 'remark') return { ...base, kind, amount: 0 };
        if (kind === 'gift') return { ...base, kind, amount: 0, quantity: others.quantity };
        return { ...base, kind: 'goods', amount: others.amount, quantity: others.quantity };
      });
      return aSale({
        ...rest,
        lines: all,
        discounts: discounts.map((share, index) => voucher(`voucher-${index}`, all, share)),
        fees: fees.map((amount, index) => ({ name: `Phí ${index}`, amount })),
      }).sale;
    });
}

/** Shared out as an order does it; two of at most half a sum never outgrow a line by more than their rounding, which is cut. */
function voucher(ref: string, lines: readonly SaleLine[], share: number): Sale['discounts'][number] {
  const amounts = lines.map(({ amount }) => amount);
  const total = Math.floor(amounts.reduce((a, b) => a + b, 0) * share);
  const parts = total === 0 ? amounts.map(() => 0) : shareOut(total, amounts);
  return {
    ref,
    name: `Phiếu ${ref}`,
    shares: lines.map(({ ref: of, amount }, index) => ({
      line: of,
      amount: Math.min(parts[index] ?? 0, Math.floor(amount / 2)),
    })),
  };
}

/** States of what has come back, each holding at least what the one before held. */
export function someReturns(sale: Sale, chance: Iterable<number>, count: number): Returned[] {
  const source = chance[Symbol.iterator]();
  const next = (below: bigint): bigint => BigInt(source.next().value ?? 0) % below;
  const states: Returned[] = [];
  let state: Record<string, string> = {};
  for (let index = 0; index < count; index++) {
    state = { ...state };
    for (const { ref, quantity: sold } of sale.lines) {
      if (sold === undefined) continue;
      const before = millionths(state[ref] ?? '0');
      const whole = next(3n) === 0n ? millionths(sold) - before : next(millionths(sold) - before + 1n);
      if (before + whole > 0n) state[ref] = fromMillionths(before + whole);
    }
    states.push(state);
  }
  return states;
}
