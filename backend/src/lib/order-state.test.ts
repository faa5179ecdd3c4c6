import { describe, expect, it } from 'vitest';
import {
  canDo,
  doorPaymentOf,
  isDone,
  isPaid,
  mayAskAtDoor,
  nextAction,
  ORDER_TRANSITIONS,
  type OrderFacts,
  orderState,
  orderTimeline,
} from './order-state';

const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`;

function anOrder(change: Partial<OrderFacts> = {}): OrderFacts {
  return {
    placed_at: at(1),
    canceled_at: null,
    payment: { method: 'vietqr', request_state: 'awaiting', paid_at: null },
    fulfillments: [],
    returned_at: null,
    ...change,
  };
}

const paid: OrderFacts['payment'] = { method: 'vietqr', request_state: 'paid', paid_at: at(2) };
const cash: OrderFacts['payment'] = { method: 'cod', request_state: null, paid_at: null };
const parcel = (packed: number, shipped?: number, delivered?: number, canceled?: number) => ({
  packed_at: at(packed),
  shipped_at: shipped ? at(shipped) : null,
  delivered_at: delivered ? at(delivered) : null,
  canceled_at: canceled ? at(canceled) : null,
});

describe('the state of an order', () => {
  it.each<[string, OrderFacts, string]>([
    ['a QR order waits for its money', anOrder(), 'awaiting_payment'],
    ['money makes it ready to pack', anOrder({ payment: paid }), 'to_pack'],
    ['cash on delivery waits for nothing', anOrder({ payment: cash }), 'to_pack'],
    ['cash at a counter is waited for', anOrder({ channel: 'counter', payment: cash }), 'awaiting_payment'],
    [
      'cash in the till of a counter',
      anOrder({ channel: 'counter', payment: { ...cash, paid_at: at(2) } }),
      'to_pack',
    ],
    [
      'a code that was paid at a counter',
      anOrder({ channel: 'counter', payment: { ...cash, request_state: 'paid' } }),
      'to_pack',
    ],
    ['packed', anOrder({ payment: paid, fulfillments: [parcel(3)] }), 'packed'],
    ['shipped', anOrder({ payment: paid, fulfillments: [parcel(3, 4)] }), 'shipped'],
    ['delivered', anOrder({ payment: paid, fulfillments: [parcel(3, 4, 5)] }), 'delivered'],
    [
      'fetched at the stall without shipping',
      anOrder({ payment: cash, fulfillments: [parcel(3, undefined, 5)] }),
      'delivered',
    ],
    [
      'two parcels, one still under way',
      anOrder({ payment: paid, fulfillments: [parcel(3, 4, 5), parcel(3, 4)] }),
      'shipped',
    ],
    [
      'an undone parcel does not count',
      anOrder({ payment: paid, fulfillments: [parcel(3, undefined, undefined, 4)] }),
      'to_pack',
    ],
    [
      'all goods came back',
      anOrder({ payment: paid, fulfillments: [parcel(3, 4, 5)], returned_at: at(9) }),
      'returned',
    ],
    [
      'the deadline passed unpaid',
      anOrder({ canceled_at: at(2), payment: { method: 'vietqr', request_state: 'expired', paid_at: null } }),
      'expired',
    ],
    [
      'cancelled before payment',
      anOrder({
        canceled_at: at(2),
        payment: { method: 'vietqr', request_state: 'cancelled', paid_at: null },
      }),
      'cancelled',
    ],
    ['cancelled after payment', anOrder({ canceled_at: at(3), payment: paid }), 'cancelled'],
    [
      'packed by the operator while the money was still out',
      anOrder({ fulfillments: [parcel(2)] }),
      'awaiting_payment',
    ],
    [
      'and once the money is there, it is packed',
      anOrder({ fulfillments: [parcel(2)], payment: { ...paid, paid_at: at(6) } }),
      'packed',
    ],
  ])('%s', (_sentence, facts, state) => {
    expect(orderState(facts)).toBe(state);
  });

  it('knows one way out of each state for each event', () => {
    const keys = ORDER_TRANSITIONS.map(({ from, event }) => `${from} ${event}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the timeline', () => {
  it('tells what happened in the order of time', () => {
    const facts = anOrder({
      payment: { ...cash, paid_at: at(7) },
      fulfillments: [parcel(3, 4, 6)],
      returned_at: at(9),
    });
    expect(orderTimeline(facts).map(({ event }) => event)).toEqual([
      'placed',
      'packed',
      'shipped',
      'delivered',
      'paid',
      'returned',
    ]);
  });

  it('puts what happened in one instant in its natural order', () => {
    const facts = anOrder({ payment: { ...paid, paid_at: at(1) }, fulfillments: [parcel(1, 1, 1)] });
    expect(orderTimeline(facts).map(({ event }) => event)).toEqual([
      'placed',
      'paid',
      'packed',
      'shipped',
      'delivered',
    ]);
  });
});

describe('what the seller may do', () => {
  it('is one step at a time', () => {
    expect(nextAction('to_pack', { pickup: false })).toBe('pack');
    expect(nextAction('packed', { pickup: false })).toBe('ship');
    expect(nextAction('packed', { pickup: true })).toBe('deliver');
    expect(nextAction('shipped', { pickup: false })).toBe('deliver');
    for (const state of ['awaiting_payment', 'delivered', 'expired', 'cancelled', 'returned'] as const) {
      expect(nextAction(state, { pickup: false })).toBeNull();
    }
  });

  it('never packs what is not paid, expired or cancelled', () => {
    expect(canDo('to_pack', 'pack')).toBe(true);
    for (const state of ['awaiting_payment', 'expired', 'cancelled', 'packed'] as const) {
      expect(canDo(state, 'pack')).toBe(false);
    }
    expect(canDo('to_pack', 'deliver')).toBe(false);
  });

  it('sees that a step was done already', () => {
    const facts = anOrder({ payment: paid, fulfillments: [parcel(3, 4)] });
    expect(isDone(facts, 'pack')).toBe(true);
    expect(isDone(facts, 'ship')).toBe(true);
    expect(isDone(facts, 'deliver')).toBe(false);
  });
});

it('an order is paid by its transfer or by confirmed cash', () => {
  expect(isPaid(anOrder())).toBe(false);
  expect(isPaid(anOrder({ payment: paid }))).toBe(true);
  expect(isPaid(anOrder({ payment: { ...cash, paid_at: at(6) } }))).toBe(true);
});

describe('a code at the door', () => {
  const atDoor = (request_state: OrderFacts['payment']['request_state'], fulfillments = [parcel(3, 4)]) =>
    anOrder({ payment: { ...cash, request_state }, fulfillments });

  it('may be shown for cash on delivery from when it is packed until it is paid', () => {
    expect(mayAskAtDoor(atDoor(null))).toBe(true);
    expect(mayAskAtDoor(atDoor(null, [parcel(3)]))).toBe(true);
    expect(mayAskAtDoor(atDoor(null, []))).toBe(false);
    expect(mayAskAtDoor(atDoor(null, [parcel(3, 4, 5)]))).toBe(false);
    expect(mayAskAtDoor(atDoor('awaiting'))).toBe(false);
    expect(mayAskAtDoor(atDoor('paid'))).toBe(false);
    expect(mayAskAtDoor(anOrder({ payment: paid, fulfillments: [parcel(3, 4)] }))).toBe(false);
  });

  it('is told of while it waits and once it is paid, not when cash was taken after all', () => {
    expect(doorPaymentOf(atDoor('awaiting'))).toBe('awaiting');
    expect(doorPaymentOf(atDoor('paid'))).toBe('paid');
    expect(doorPaymentOf(atDoor('cancelled'))).toBeNull();
    expect(doorPaymentOf(anOrder({ payment: paid }))).toBeNull();
  });

  it('leaves the order where it was, whatever becomes of it', () => {
    for (const state of ['awaiting', 'paid', 'cancelled'] as const) {
      expect(orderState(atDoor(state))).toBe('shipped');
    }
  });
});
