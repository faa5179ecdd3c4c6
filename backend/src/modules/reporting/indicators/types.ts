import type { Dong } from '../../../contract';
import type { Period } from '../period';
import type { ParameterRow } from '../types';
import type { ParameterBook } from './parameter-book';

/** Sums over the rollup, by the seller's place; see `queries/measures.sql`. Đồng as the buyer paid, unless named. */
export interface Measures {
  delivered: Dong;
  returned: Dong;
  /** VAT inside delivered less returned goods. */
  vat: Dong;
  /** M5, without VAT. */
  output: Dong;
  /** Sales of resellers who declared no margin; they are in no output. */
  unmeasured: Dong;
  gmv_of_area_buyers: Dong;
  orders: number;
  order_value: Dong;
  cashless_orders: number;
  cashless_value: Dong;
  orders_to_elsewhere: number;
  /** Sold over counters: in nothing above. */
  counter_orders: number;
  counter_value: Dong;
  counter_cashless_orders: number;
  counter_cashless_value: Dong;
  active_sellers: number;
  active_communes: number;
}

export interface Registers {
  sellers: number;
  /** Of those, who signed an agreement of any version up to the last day. Reports that were frozen before these were counted lack it. */
  sellers_with_agreement?: number | undefined;
  cooperatives: number;
  cooperatives_listing: number;
  listings: number;
  /** Within the period, as also `listings_entered`. */
  sellers_approved: number;
  listings_entered: number;
  ocop_listed: number;
  orders_needing_invoice: number;
  orders_invoiced: number;
  /** Invoiced by the local provider only, which no tax office knows. */
  orders_with_test_invoice: number;
  orders_without_duty: number;
}

export interface IndustryOutput {
  vsic: string;
  gmv_net: Dong;
  output: Dong;
  ratio_id: string | null;
  /** Null where no ratio is known for the industry. */
  value_added: Dong | null;
}

/** The market's area, as it was when the figures were made. */
export interface Area {
  name: string;
  province_code: string;
  communes: { code: string; name: string }[];
}

export interface Inputs {
  period: Period;
  area: Area;
  measures: Measures;
  registers: Registers;
  industries: IndustryOutput[];
  book: ParameterBook;
}

export const INDICATOR_IDS = [
  ...(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8'] as const),
  ...(['M9', 'M10', 'M11', 'M12', 'M13', 'M14', 'M15'] as const),
] as const;
export type IndicatorId = (typeof INDICATOR_IDS)[number];

export type Unit = 'dong' | 'count' | 'percent' | 'percentage_point' | 'per_thousand';

/** What would have to be there for an indicator to be computed. */
export type Need =
  | 'sales'
  | 'retail-sales'
  | 'platform-output'
  | 'platform-intermediate'
  | 'va-ratio'
  | 'industry-va'
  | 'digital-coefficient'
  | 'grdp'
  | 'registry-cooperatives'
  | 'ocop-recognised'
  | 'contracts';

export interface Figure {
  /** Which of the indicator's figures: `value`, `by_orders`, `lower` … */
  key: string;
  value: number;
  unit: Unit;
  numerator: number | null;
  denominator: number | null;
}

/** Either all figures or what is missing, never a guess. */
export type Reading =
  | { state: 'computed'; figures: Figure[]; parameters: ParameterRow[] }
  | { state: 'not_computable'; needs: Need[] };

/** By the seller's place (production), the buyer's (consumption), or by neither. */
export type View = 'production' | 'consumption' | 'none';

export interface Indicator {
  id: IndicatorId;
  view: View;
  /** The formula in symbols; its words are in the catalogue under the same id. */
  symbols: string;
  compute(inputs: Inputs): Reading;
}
