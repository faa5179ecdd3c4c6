import type { BankTransactionState, Dong, PaymentRequestState } from '../../contract';

export type PaymentEvent = 'part_arrived' | 'paid' | 'deadline_passed' | 'cancelled';

/** What money that names a request can turn out to be. */
export type CreditOutcome = Exclude<BankTransactionState, 'wrong_account' | 'unknown' | 'ignored'>;

/** Every change that a payment request can go through. Whatever is not here does not happen. */
export const PAYMENT_TRANSITIONS: readonly {
  from: PaymentRequestState;
  event: PaymentEvent;
  to: PaymentRequestState;
}[] = [
  { from: 'awaiting', event: 'part_arrived', to: 'awaiting' },
  { from: 'awaiting', event: 'paid', to: 'paid' },
  { from: 'awaiting', event: 'deadline_passed', to: 'expired' },
  { from: 'awaiting', event: 'cancelled', to: 'cancelled' },
];

/** How money that names a request is taken, by the state in which it finds it and by what was still open. */
const ARRIVALS: readonly {
  state: PaymentRequestState;
  arrived: 'less' | 'exact' | 'more';
  outcome: CreditOutcome;
  event: PaymentEvent | null;
}[] = [
  { state: 'awaiting', arrived: 'less', outcome: 'short', event: 'part_arrived' },
  { state: 'awaiting', arrived: 'exact', outcome: 'matched', event: 'paid' },
  { state: 'awaiting', arrived: 'more', outcome: 'over', event: 'paid' },
  ...arrivals('paid', 'duplicate'),
  ...arrivals('expired', 'late'),
  ...arrivals('cancelled', 'late'),
];

export interface Arrival {
  outcome: CreditOutcome;
  /** Of the money, what counts towards the request. */
  credited: Dong;
  to: PaymentRequestState;
}

/** The whole rule of D3 for money in, without a database: `open` is what the request still lacks. */
export function receive(state: PaymentRequestState, open: Dong, money: Dong): Arrival {
  const arrived = money < open ? 'less' : money === open ? 'exact' : 'more';
  const row = ARRIVALS.find((row) => row.state === state && row.arrived === arrived);
  if (!row) throw new Error(`No rule for money that finds a request ${state}.`);
  if (row.event === null) return { outcome: row.outcome, credited: 0, to: state };
  return { outcome: row.outcome, credited: Math.min(open, money), to: next(state, row.event) };
}

function next(from: PaymentRequestState, event: PaymentEvent): PaymentRequestState {
  const row = PAYMENT_TRANSITIONS.find((row) => row.from === from && row.event === event);
  if (!row) throw new Error(`A payment request that is ${from} cannot take ${event}.`);
  return row.to;
}

function arrivals(state: PaymentRequestState, outcome: CreditOutcome) {
  return (['less', 'exact', 'more'] as const).map((arrived) => ({ state, arrived, outcome, event: null }));
}
