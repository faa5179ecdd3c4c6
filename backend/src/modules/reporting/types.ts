import type { Dong } from '../../contract';
import type { Month } from './month';

/** What of the facts to look for: one order's, or what happened since an instant; nothing given means all. */
export interface FactScope {
  orderId?: string;
  since?: Date;
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
  activeSellers: number;
  activeCommunes: number;
}

export interface SellerContribution {
  communeCode: string;
  sellerId: string;
  orders: number;
  gmvNet: Dong;
}

/** When a cell of a table must be hidden. */
export interface SuppressionRule {
  minSellers: number;
  /** Per cent of the cell's value that one seller may have. */
  maxSharePercent: number;
}

export interface TargetRow {
  indicator: string;
  label: string;
  value: number;
  unit: string;
  year: number;
  basis: string;
  source: string;
  document: string | null;
  /** `YYYY-MM-DD` */
  releasedOn: string | null;
  placeholder: boolean;
  note: string;
}

/** A figure that holds from one day to another, `YYYY-MM-DD`; without a last day it holds until replaced. */
export interface ParameterRow extends Omit<TargetRow, 'indicator' | 'year'> {
  key: string;
  validFrom: string;
  validTo: string | null;
}
