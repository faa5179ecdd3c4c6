import type { Dong } from '../../contract';
import { isExactDecimal, millionths } from './exact-decimal';
import { type Sale, type SaleLine, UnsoundSaleError } from './sale';

/** @throws UnsoundSaleError when lines or discounts contradict themselves */
export function checkSale(sale: Sale): void {
  const seen = new Set<string>();
  for (const { ref } of [...sale.lines, ...sale.discounts]) {
    if (seen.has(ref)) throw new UnsoundSaleError('double_ref', ref);
    seen.add(ref);
  }
  for (const line of sale.lines) checkLine(line);
  for (const fee of sale.fees) if (!isAmount(fee.amount)) throw new UnsoundSaleError('bad_amount', fee.name);
  checkDiscounts(sale);
}

function checkLine({ ref, kind, quantity, amount }: SaleLine): void {
  if (!isAmount(amount)) throw new UnsoundSaleError('bad_amount', ref);
  if (kind !== 'goods' && amount !== 0) throw new UnsoundSaleError('gift_with_amount', ref);
  if (kind === 'remark') return;
  if (quantity === undefined || !isExactDecimal(quantity) || millionths(quantity) <= 0n)
    throw new UnsoundSaleError('bad_quantity', ref);
}

function checkDiscounts({ lines, discounts }: Sale): void {
  const left = new Map(lines.map(({ ref, amount }) => [ref, amount]));
  for (const { ref, shares } of discounts) {
    for (const { line, amount } of shares) {
      const before = left.get(line);
      if (before === undefined) throw new UnsoundSaleError('unknown_line', ref);
      if (!isAmount(amount)) throw new UnsoundSaleError('bad_amount', ref);
      if (amount > before) throw new UnsoundSaleError('discount_above_amount', ref);
      left.set(line, before - amount);
    }
  }
}

const isAmount = (amount: Dong): boolean => Number.isSafeInteger(amount) && amount >= 0;
