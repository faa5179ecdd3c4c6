import { computed, missing, plain, ratio } from './reading';
import type { Indicator } from './types';

export const m1: Indicator = {
  id: 'M1',
  view: 'production',
  symbols: 'M1 = Σ giao (p × q − giảm giá) − Σ trả',
  compute: ({ measures: { delivered, returned } }) =>
    computed([
      plain('value', delivered - returned, 'dong'),
      plain('delivered', delivered, 'dong'),
      plain('returned', returned, 'dong'),
    ]),
};

export const m2: Indicator = {
  id: 'M2',
  view: 'consumption',
  symbols: 'M2 = M1(người mua trong địa bàn) / bán lẻ hàng hóa và dịch vụ × 100',
  compute: ({ book, measures }) => {
    const retail = book.latest('retail-sales', { priceBasis: 'current' });
    if (!retail || retail.value <= 0) return missing('retail-sales');
    return computed([ratio('value', measures.gmv_of_area_buyers, retail.value)], [retail]);
  },
};

/** Of all that is sold, over counters too, which no other indicator counts; those are told apart besides. */
export const m9: Indicator = {
  id: 'M9',
  view: 'production',
  symbols: 'M9 = n(không tiền mặt) / n × 100; v(không tiền mặt) / v × 100',
  compute: ({ measures }) => {
    const { counter_orders, counter_value, counter_cashless_orders, counter_cashless_value } = measures;
    const orders = measures.orders + counter_orders;
    const value = measures.order_value + counter_value;
    if (orders === 0 || value <= 0) return missing('sales');
    const atCounter =
      counter_orders === 0 || counter_value <= 0
        ? []
        : [
            ratio('counter_by_value', counter_cashless_value, counter_value),
            ratio('counter_by_orders', counter_cashless_orders, counter_orders),
          ];
    return computed([
      ratio('by_value', measures.cashless_value + counter_cashless_value, value),
      ratio('by_orders', measures.cashless_orders + counter_cashless_orders, orders),
      ...atCounter,
    ]);
  },
};

/** Test invoices are no invoices; sellers without the duty are told apart. */
export const m10: Indicator = {
  id: 'M10',
  view: 'production',
  symbols: 'M10 = n(có hóa đơn hợp lệ) / n(phải có hóa đơn) × 100',
  compute: ({ registers }) => {
    const { orders_needing_invoice, orders_invoiced, orders_with_test_invoice, orders_without_duty } =
      registers;
    if (orders_needing_invoice === 0) return missing('sales');
    return computed([
      ratio('value', orders_invoiced, orders_needing_invoice),
      plain('test', orders_with_test_invoice, 'count'),
      plain('without_duty', orders_without_duty, 'count'),
    ]);
  },
};
