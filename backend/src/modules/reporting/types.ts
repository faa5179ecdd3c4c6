import type { Dong } from '../../contract';
import type { Month } from './month';

/** Payment methods that move no cash. Cash on delivery that is paid by QR at the door arrives as `vietqr`. */
export const CASHLESS = ['vietqr', 'card'];

/** What of the facts to look for: some orders', or what happened from an instant and before another; nothing given means all. */
export interface FactScope {
  orderIds?: string[];
  since?: Date;
  before?: Date;
}

/** What a caller asks to be brought up to date: one order, or a stretch of time; nothing given means all. */
export interface Look {
  orderId?: string;
  since?: Date;
  before?: Date;
}

/** The indicators of one month, by the seller's place (domain/05: M1, M9, M11, M15). */
export interface MonthFigures {
  month: Month;
  /** M1: delivered less returned goods, VAT included, without delivery fee. */
  gmvNet: Dong;
  orders: number;
  cashlessOrders: number;
  orderValue: Dong;
  cashlessValue: Dong;
  /** Sold over counters: part of M9 alone. */
  counterOrders: number;
  counterValue: Dong;
  counterCashlessOrders: number;
  counterCashlessValue: Dong;
  activeSellers: number;
  activeCommunes: number;
}

/** What one seller contributed to one cell of a table. */
export interface CellContribution {
  /** What the cell stands for: a commune's code, an industry's, a kind of seller. */
  cell: string;
  sellerId: string;
  orders: number;
  gmvNet: Dong;
}

export const DIMENSIONS = ['commune', 'industry', 'seller_kind', 'payment', 'buyer'] as const;
/** What a table is by. */
export type Dimension = (typeof DIMENSIONS)[number];

/** What is read to decide on a table: they all, and beside them what was sold over counters, by payment. */
export const READINGS = [...DIMENSIONS, 'counter'] as const;
export type Reading = (typeof READINGS)[number];

/** When a cell of a table must be hidden. */
export interface SuppressionRule {
  minSellers: number;
  /** Per cent of the cell's value that one seller may have. */
  maxSharePercent: number;
}

export type ParameterKind = 'goal' | 'figure' | 'coefficient' | 'registry' | 'rule' | 'entry';

export interface NewParameter {
  kind: ParameterKind;
  /** What the number is (`grdp`, `va-ratio`), the same over years, places and methods. */
  key: string;
  /** What it is about: a VSIC prefix, a commune, a province; empty for the market's whole area. */
  subject: string;
  /** Method; numbers of different methods are never mixed. */
  basis: string;
  priceBasis: 'current' | 'constant_2010' | 'none';
  /** `YYYY-MM-DD`; without a last day it holds until replaced. */
  validFrom: string;
  validTo: string | null;
  label: string;
  value: number;
  unit: string;
  source: string;
  document: string | null;
  /** `YYYY-MM-DD` */
  releasedOn: string | null;
  /** Made up so that screens work; labelled so wherever it is shown. */
  placeholder: boolean;
  note: string;
}

export interface Person {
  id: string;
  name: string;
}

export interface ParameterRow extends NewParameter {
  id: string;
  state: 'proposed' | 'approved' | 'refused' | 'superseded';
  enteredBy: Person;
  enteredAt: string;
  decidedBy: Person | null;
  decidedAt: string | null;
  decisionNote: string | null;
}

export interface TargetRow extends NewParameter {
  indicator: string;
  year: number;
}

export interface Decision {
  decision: 'approved' | 'refused';
  note: string | null;
  by: Person;
  at: Date;
}

/** What came of an act that the state of things, or who acts, may stand against. */
export type Outcome<T> = { value: T } | { refused: RefusedFor };

export type RefusedFor =
  | 'not_found'
  | 'wrong_state'
  | 'own_work'
  | 'already_open'
  | 'note_needed'
  | 'not_over';
