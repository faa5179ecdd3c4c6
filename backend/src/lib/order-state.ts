import type {
  Instant,
  OrderAction,
  OrderEventName,
  OrderState,
  PaymentMethod,
  PaymentRequestState,
  SalesChannel,
  TimelineEntry,
} from '../contract';

export type OrderEvent = OrderEventName;

type Moment = Date | string;

/** What the native order, its payment and its parcels say; the state follows from nothing else. */
export interface OrderFacts {
  placed_at: Moment;
  channel?: SalesChannel;
  /** Set when the native order was cancelled, for whatever reason. */
  canceled_at: Moment | null;
  payment: {
    method: PaymentMethod;
    /** State of the payment request for this order; of cash on delivery null, unless a code was shown at the door. */
    request_state: PaymentRequestState | null;
    /** When the transfer arrived, or the cash was confirmed (the native capture). */
    paid_at: Moment | null;
  };
  fulfillments: {
    packed_at: Moment | null;
    shipped_at: Moment | null;
    delivered_at: Moment | null;
    canceled_at: Moment | null;
  }[];
  /** When the last of the delivered goods were back with the seller; null while the buyer keeps any. */
  returned_at: Moment | null;
}

interface Transition {
  from: OrderState | null;
  event: OrderEvent;
  to: OrderState;
}

/** Every change that an order can go through. `paid` on a state that does not wait for money is recorded and changes nothing. */
export const ORDER_TRANSITIONS: readonly Transition[] = [
  { from: null, event: 'placed', to: 'awaiting_payment' },
  { from: 'awaiting_payment', event: 'paid', to: 'to_pack' },
  { from: 'awaiting_payment', event: 'expired', to: 'expired' },
  { from: 'awaiting_payment', event: 'cancelled', to: 'cancelled' },
  { from: 'to_pack', event: 'packed', to: 'packed' },
  { from: 'to_pack', event: 'cancelled', to: 'cancelled' },
  { from: 'packed', event: 'shipped', to: 'shipped' },
  { from: 'packed', event: 'delivered', to: 'delivered' },
  { from: 'packed', event: 'cancelled', to: 'cancelled' },
  { from: 'shipped', event: 'delivered', to: 'delivered' },
  { from: 'shipped', event: 'cancelled', to: 'cancelled' },
  { from: 'delivered', event: 'returned', to: 'returned' },
];

/** Cash on delivery waits for no money: such an order starts where a paid one goes on. */
const CASH_TRANSITIONS: readonly Transition[] = [
  { from: null, event: 'placed', to: 'to_pack' },
  ...ORDER_TRANSITIONS.filter(({ event }) => event !== 'placed'),
];

const ACTION_EVENTS: Record<OrderAction, OrderEvent> = {
  pack: 'packed',
  ship: 'shipped',
  deliver: 'delivered',
};

/** A late payment must not hide that the goods were packed before it, so events count in this order, not by time. */
const EVENT_ORDER: readonly OrderEvent[] = [
  'placed',
  'paid',
  'packed',
  'shipped',
  'delivered',
  'returned',
  'expired',
  'cancelled',
];

/** The one place in which an order's state is decided. */
export function orderState(facts: OrderFacts): OrderState {
  // At a counter goods go over it when they are paid, be it in cash.
  const onDelivery = facts.payment.method === 'cod' && facts.channel !== 'counter';
  const table = onDelivery ? CASH_TRANSITIONS : ORDER_TRANSITIONS;
  let state: OrderState | null = null;
  for (const { event } of orderEvents(facts)) {
    const from: OrderState | null = state;
    state = table.find((row) => row.from === from && row.event === event)?.to ?? from;
  }
  return state ?? 'awaiting_payment';
}

/** What happened to the order so far, in the order of time. */
export function orderTimeline(facts: OrderFacts): TimelineEntry[] {
  return orderEvents(facts)
    .map(({ event, at }) => ({ event, at: at.toISOString() satisfies Instant }))
    .sort((a, b) => a.at.localeCompare(b.at) || rank(a.event) - rank(b.event));
}

/** True when the table leads from `state` by `action`. */
export function canDo(state: OrderState, action: OrderAction): boolean {
  return ORDER_TRANSITIONS.some((row) => row.from === state && row.event === ACTION_EVENTS[action]);
}

/** True when `action` was done before, by whomever: doing it twice is then no fault. */
export function isDone(facts: OrderFacts, action: OrderAction): boolean {
  return orderEvents(facts).some(({ event }) => event === ACTION_EVENTS[action]);
}

/** What the seller does next; goods that the buyer fetches are handed over without being shipped. */
export function nextAction(state: OrderState, delivery: { pickup: boolean }): OrderAction | null {
  switch (state) {
    case 'to_pack':
      return 'pack';
    case 'packed':
      return delivery.pickup ? 'deliver' : 'ship';
    case 'shipped':
      return 'deliver';
    default:
      return null;
  }
}

/** Cash on delivery can be paid by code from when it is packed until it is handed over, unless it was asked for before. */
export function mayAskAtDoor(facts: OrderFacts): boolean {
  const onItsWay = ['packed', 'shipped'].includes(orderState(facts));
  return facts.payment.method === 'cod' && onItsWay && !isPaid(facts) && facts.payment.request_state === null;
}

/** What became of the code at the door; null where none was shown, or cash was taken after all. */
export function doorPaymentOf({ payment }: OrderFacts): 'awaiting' | 'paid' | null {
  if (payment.method !== 'cod') return null;
  return payment.request_state === 'awaiting' || payment.request_state === 'paid'
    ? payment.request_state
    : null;
}

export function isPaid(facts: OrderFacts): boolean {
  return facts.payment.request_state === 'paid' || facts.payment.paid_at !== null;
}

interface DatedEvent {
  event: OrderEvent;
  at: Date;
}

function orderEvents(facts: OrderFacts): DatedEvent[] {
  const live = facts.fulfillments.filter((parcel) => parcel.canceled_at === null);
  const expired = facts.payment.request_state === 'expired';
  const dated: [OrderEvent, Moment | null][] = [
    ['placed', facts.placed_at],
    ['paid', isPaid(facts) ? (facts.payment.paid_at ?? facts.placed_at) : null],
    ['packed', firstOf(live.map((parcel) => parcel.packed_at))],
    ['shipped', lastOfAll(live.map((parcel) => parcel.shipped_at))],
    ['delivered', lastOfAll(live.map((parcel) => parcel.delivered_at))],
    ['returned', facts.returned_at],
    ['expired', expired ? facts.canceled_at : null],
    ['cancelled', expired ? null : facts.canceled_at],
  ];
  return dated
    .flatMap(([event, at]) => (at === null ? [] : [{ event, at: new Date(at) }]))
    .sort((a, b) => rank(a.event) - rank(b.event));
}

function rank(event: OrderEvent): number {
  return EVENT_ORDER.indexOf(event);
}

function firstOf(moments: (Moment | null)[]): Date | null {
  const times = moments.flatMap((moment) => (moment === null ? [] : [new Date(moment).getTime()]));
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

/** Null until the last parcel has got there too. */
function lastOfAll(moments: (Moment | null)[]): Date | null {
  const times = moments.map((moment) => (moment === null ? Number.NaN : new Date(moment).getTime()));
  return times.length > 0 && !times.some(Number.isNaN) ? new Date(Math.max(...times)) : null;
}
