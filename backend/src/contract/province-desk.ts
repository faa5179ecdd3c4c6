import type { AgreementState } from './agreement';
import type { CommuneCode, Dong, Instant, LocalDate } from './common';

/**
 * The province door. Bearer token of actor `officer` (`POST /auth/officer/emailpass`).
 */
export interface OfficerMe {
  officer: { id: string; name: string; role: 'viewer' | 'reviewer' | 'reporter' | 'approver' };
  market: { name: string; area_name: string };
}

/** `GET /province/summary?month=YYYY-MM`: the month against the one before. Views are by the seller's place (production view). */
export interface ProvinceSummary {
  month: string;
  as_of: Instant;
  /** M1: delivered goods less returned goods, without delivery fee (domain/05). */
  gmv_net: Figure;
  orders_delivered: Figure;
  /** M11: sellers with at least one delivered order in the month. */
  active_sellers: Figure;
  /** M9: share of delivered orders, and of their value, that were paid without cash; per cent. */
  cashless_orders: Figure;
  cashless_value: Figure;
  /** M15: communes with at least one active seller. */
  active_communes: Figure;
  /** Sold over counters: part of M9, and of no other figure here. */
  counter: { orders: Figure; value: Figure; cashless_value: Figure };
  communes_total: number;
  sellers_total: number;
  products_total: number;
  targets: Target[];
  coverage: string;
}

export interface Figure {
  value: number;
  /** Same figure of the month before; null when there was none. */
  previous: number | null;
  unit: 'dong' | 'count' | 'percent';
}

export interface Target {
  indicator: string;
  label: string;
  value: number;
  unit: 'percent' | 'dong' | 'count';
  year: number;
  source: string;
  /** True for a working figure that no document gives; screens must say so. */
  placeholder: boolean;
  /** What the market's own data says of it, when it can. */
  actual: number | null;
}

/** `GET /province/months?count=12`, oldest first. */
export interface ProvinceMonth {
  month: string;
  gmv_net: Dong;
  orders_delivered: number;
  active_sellers: number;
  cashless_value_percent: number | null;
  /** The month is still running. */
  open: boolean;
}

/** `GET /province/communes?month=YYYY-MM`: one row for each commune of the market's area. */
export interface ProvinceCommune {
  commune_code: CommuneCode;
  name: string;
  lat: number;
  lon: number;
  population: number | null;
  sellers: number;
  active_sellers: number;
  orders_delivered: number;
  gmv_net: Dong;
  /** Hidden for confidentiality: fewer than three sellers, or one above 85%; then the figures are 0 and `gmv_net` must not be shown. */
  suppressed: boolean;
}

/** `GET /province/sellers?q=&state=&page=`: the register, for oversight. */
export interface ProvinceSellerList {
  sellers: {
    slug: string;
    name: string;
    kind: string;
    commune_name: string;
    products: number;
    joined_on: LocalDate;
    state: string;
    agreement: AgreementState;
    last_decision: SellerDecision | null;
    notice: SuspensionNotice | null;
  }[];
  total: number;
  page: number;
  page_count: number;
}

/**
 * That an open stall will be closed. `POST /province/sellers/:slug/give-notice` {reason}, at least as many days before as the law asks for;
 * `…/withdraw-notice` {reason}. Closing at once, `…/suspend`, is for what an authority asks.
 */
export interface SuspensionNotice {
  id: string;
  reason: string;
  by: string;
  given_at: Instant;
  /** A job closes the stall at this moment. */
  closes_at: Instant;
  /** What the stall says to it. */
  answer: { text: string; by: string; at: Instant } | null;
}

/** The last time that an officer suspended or reinstated a stall. */
export interface SellerDecision {
  reason: string;
  at: Instant;
  /** The officer's name. */
  by: string;
}

/** `POST /province/sellers/:slug/suspend` and `…/reinstate` with `{reason}` of 10 to 500 letters; for reviewers and above. */
export interface ProvinceSellerDecision {
  slug: string;
  state: string;
  last_decision: SellerDecision | null;
  notice: SuspensionNotice | null;
}

/**
 * `GET /province/searches?weeks=1..52`: what shoppers looked for, counted by searches and not by people. Words that were looked for less
 * than `least_shown` times are counted in `rare` and not shown.
 */
export interface ProvinceSearches {
  /** A Monday. */
  from: LocalDate;
  to: LocalDate;
  /** Oldest first; `week` is its Monday. */
  weeks: { week: LocalDate; searches: number; not_found: number }[];
  searches: number;
  /** The most sought first. */
  top: SearchedQuery[];
  /** Looked for and not found at least `least_shown` times. */
  not_found: SearchedQuery[];
  rare: { queries: number; searches: number };
  /** Searches whose words are not kept: they may have been about a person, or were too many for one day. */
  unkept_searches: number;
  least_shown: number;
  method: string;
}

export interface SearchedQuery {
  words: string;
  searches: number;
  not_found: number;
  /** Goods that the last search found. */
  last_hits: number;
  /** How often goods of the result were opened. */
  clicks: number;
  /** Where the opened goods stood on average, from 1; null when none were opened. */
  mean_position: number | null;
  /** Searches of each of the `weeks`. */
  weeks: number[];
}
