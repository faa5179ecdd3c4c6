import { expect } from 'vitest';
import type { Adjustment, NativeOrder } from './native-order';

const byVariant = (a: { variant_id: string }, b: { variant_id: string }) =>
  a.variant_id < b.variant_id ? -1 : 1;

/** Less than a đồng apart for each voucher, since Medusa keeps fractions; the same where it has none. */
function expectNear(ours: number, oracle: number, vouchers: number, about: string): void {
  expect(Number.isInteger(ours), `${about}: ${ours} is whole`).toBe(true);
  if (vouchers <= 1 && Number.isInteger(oracle)) expect(ours, about).toBe(oracle);
  else expect(Math.abs(ours - oracle), `${about}: ${ours} and ${oracle}`).toBeLessThan(Math.max(1, vouchers));
}

/** The same but for what Medusa keeps in fractions of a đồng. */
export function expectSameOrder(direct: NativeOrder, oracle: NativeOrder, about: string): void {
  const codesOf = ({ promotions }: NativeOrder) => (promotions ?? []).map(({ code }) => code).sort();
  const taken = (order: NativeOrder) =>
    [...order.items, ...order.shipping_methods].flatMap(({ adjustments }) => adjustments ?? []);
  const given = new Set(
    taken(oracle)
      .filter(({ amount }) => amount > 0)
      .map(({ code }) => code),
  );
  expect(new Set(taken(direct).map(({ code }) => code)), about).toEqual(given);
  // Medusa links every code that was typed, also one that gave nothing.
  expect(codesOf(oracle), about).toEqual(expect.arrayContaining(codesOf(direct)));
  const vouchers = given.size;
  for (const name of ['status', 'currency_code', 'region_id', 'sales_channel_id', 'customer_id'] as const) {
    expect(direct[name], `${about}: ${name}`).toBe(oracle[name]);
  }
  for (const name of ['payment_status', 'fulfillment_status', 'original_total', 'tax_total'] as const) {
    expect(direct[name], `${about}: ${name}`).toBe(oracle[name]);
  }
  for (const name of ['total', 'item_total', 'shipping_total', 'discount_total'] as const) {
    expectNear(direct[name], oracle[name], vouchers, `${about}: ${name}`);
  }
  const [lines, others] = [[...direct.items].sort(byVariant), [...oracle.items].sort(byVariant)];
  expect(lines.map(plainLine), about).toEqual(others.map(plainLine));
  for (const [index, line] of lines.entries()) {
    const other = others[index]?.adjustments ?? [];
    for (const code of given) {
      const sum = (of: Adjustment[]) =>
        of.filter((one) => one.code === code).reduce((a, { amount }) => a + amount, 0);
      expect(Math.abs(sum(line.adjustments) - sum(other)), `${about}: ${code}`).toBeLessThan(vouchers);
    }
  }
  const [method, otherMethod] = [direct.shipping_methods[0], oracle.shipping_methods[0]];
  expect([method?.shipping_option_id, method?.amount], about).toEqual([
    otherMethod?.shipping_option_id,
    otherMethod?.amount,
  ]);
  expect(direct.payment_collections.map(({ status }) => status)).toEqual(
    oracle.payment_collections.map(({ status }) => status),
  );
  for (const [index, { amount }] of direct.payment_collections.entries()) {
    expect(amount, about).toBe(direct.total);
    expectNear(amount, oracle.payment_collections[index]?.amount ?? 0, vouchers, `${about}: payment`);
  }
}

function plainLine({ variant_id, unit_price, quantity, ...line }: NativeOrder['items'][number]) {
  const { title, product_id, product_title, product_handle, variant_title, variant_sku } = line;
  const { is_discountable, requires_shipping } = line;
  return {
    variant_id,
    unit_price,
    quantity,
    title,
    product_id,
    product_title,
    product_handle,
    variant_title,
    variant_sku,
    is_discountable,
    requires_shipping,
  };
}
