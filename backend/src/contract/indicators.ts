import type { Dong, LocalDate } from './common';

/** `M1` to `M15` of the province's definitions. */
export type IndicatorId = `M${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15}`;

export type IndicatorUnit = 'dong' | 'count' | 'percent' | 'percentage_point' | 'per_thousand';

export interface IndicatorFigure {
  key: string;
  label: string;
  value: number;
  unit: IndicatorUnit;
  numerator: number | null;
  denominator: number | null;
}

/** One indicator with its definition; `figures` is empty and `needs` says why when it cannot be computed yet. */
export interface IndicatorResult {
  id: IndicatorId;
  name: string;
  /** The formula in words, and in symbols. */
  formula: string;
  symbols: string;
  /** By the seller's place (production) or the buyer's (consumption). */
  view: 'production' | 'consumption' | 'none';
  state: 'computed' | 'not_computable';
  figures: IndicatorFigure[];
  needs: { code: string; label: string }[];
  /** Ids of the parameters that the figures were made with. */
  parameters: string[];
  /** Some of those parameters are made up so that screens work. */
  placeholder: boolean;
  coverage: string;
}

/** A number that no order gives, with its whole provenance. */
export interface ParameterOrigin {
  id: string;
  kind: 'goal' | 'figure' | 'coefficient' | 'registry' | 'rule' | 'entry';
  key: string;
  subject: string;
  basis: string;
  price_basis: 'current' | 'constant_2010' | 'none';
  valid_from: LocalDate;
  valid_to: LocalDate | null;
  label: string;
  value: number;
  unit: string;
  source: string;
  document: string | null;
  released_on: LocalDate | null;
  placeholder: boolean;
  note: string;
  entered_by: string;
  approved_by: string | null;
}

/** A row of a table; hidden rows have zeros and must be shown as hidden. */
export interface TableCell {
  cell: string;
  label: string;
  active_sellers: number;
  orders: number;
  gmv_net: Dong;
  suppressed: boolean;
}

export interface FiguresTable {
  by: 'commune' | 'industry' | 'seller_kind' | 'payment' | 'buyer';
  title: string;
  view: 'production' | 'consumption';
  rows: TableCell[];
}

/** Value added of an industry (VSIC, two digits); industries that must not be shown stand together in the one named `other`. */
export interface IndustryRow {
  vsic: string;
  label: string;
  gmv_net: Dong;
  /** M5. */
  output: Dong;
  /** VA/GO; null where none is known, or where industries with different ones stand together. */
  ratio: number | null;
  value_added: Dong;
}

/** What a report of a special kind says beside the indicators, as a table of its own. */
export interface ReportSection {
  key: string;
  title: string;
  note: string;
  columns: { key: string; label: string; unit: IndicatorUnit | 'text' }[];
  /** One cell for each column; null where there is no source. Of suppressed rows the cells that tell of few sellers are null. */
  rows: { key: string; label: string; cells: (number | string | null)[]; suppressed: boolean }[];
}

/** What the sections of a special kind were made with and the rollup does not know; kept, since it cannot be read again. */
export type ReportExtra =
  | {
      kind: 'ecommerce_law';
      owner: { platform: string; operator: string; address: string; hotline: string; email: string };
      sellers: number;
      new_sellers: number;
      orders_placed: number;
      orders_cancelled: number;
      return_requests: number;
    }
  | {
      kind: 'cashless_streets';
      /** `stalls` are those whose address is on the street. */
      streets: { slug: string; name: string; commune: string; started_on: LocalDate; stalls: string[] }[];
    };

/** Everything that a period's report says; what a draft shows and what a frozen one keeps. */
export interface PeriodFigures {
  from: LocalDate;
  /** The day after the last. */
  before: LocalDate;
  /** Last day that the figures can be of while the period is not over, else null. */
  running_until: LocalDate | null;
  area: { name: string; province_code: string; communes: { code: string; name: string }[] };
  indicators: IndicatorResult[];
  tables: FiguresTable[];
  industries: IndustryRow[];
  parameters: ParameterOrigin[];
  /** Ids of all numbers that were in force, used or not: what was missing is part of what is said. */
  parameters_in_force: string[];
  coverage: string;
  method: string[];
  exceptions: string[];
  suppression: { min_sellers: number; max_share_percent: number };
  /** Even the totals would tell of a single seller: for officers only. */
  confidential: boolean;
  /**
   * Keys of what must not be published, since it tells of a single seller or lets one be worked out: cells as `commune:25195`, figures as
   * `M9` or `M15.cross_province`, or `whole`. Reports that were frozen before these were kept lack it.
   */
  withheld?: string[];
  /** What the indicators are made of; đồng and counts. */
  sums: Record<string, number>;
  registers: {
    sellers: number;
    /** Of those, who signed an agreement with the market electronically; reports that were frozen before these were counted lack it. */
    sellers_with_agreement?: number | undefined;
    cooperatives: number;
    cooperatives_listing: number;
    listings: number;
    ocop_listed: number;
    /** Stalls let in within the period, and products entered; reports that were frozen before these were counted lack both. */
    sellers_approved: number;
    listings_entered: number;
    orders_needing_invoice: number;
    orders_invoiced: number;
    /** Invoiced by the local provider only, which no tax office knows. */
    orders_with_test_invoice: number;
    orders_without_duty: number;
  };
  /** Of reports of special kinds only. */
  sections?: ReportSection[];
  extra?: ReportExtra;
}

/** `GET /province/grdp?year=`: what the market adds to the province's product, and official figures that stand beside it. */
export interface GrdpContribution {
  year: string;
  figures: PeriodFigures;
  /** Shares by official methods, of the country and of provinces; `basis` is the method, methods are never mixed. */
  official: ParameterOrigin[];
  goals: ParameterOrigin[];
}

/** `GET /province/parameters`: every version of every number. */
export interface ParameterVersion extends ParameterOrigin {
  state: 'proposed' | 'approved' | 'refused' | 'superseded';
  entered_at: string;
  decided_at: string | null;
  decision_note: string | null;
  /** The person who asks may approve or refuse it now. */
  may_decide: boolean;
}

export interface ParameterList {
  parameters: ParameterVersion[];
  may_enter: boolean;
}

/** `POST /province/parameters/import`: what a workbook's rows are like; all of them are written, or none. */
export interface ParameterImport {
  /** Why the file cannot be read at all. */
  problem: string | null;
  /** `row` as the spreadsheet counts. Right rows have no problems. */
  rows: { row: number; label: string; problems: string[] }[];
  written: boolean;
}

/** `POST /province/parameters`. Dates are `YYYY-MM-DD`; `placeholder` numbers are labelled wherever they show. */
export interface NewParameterRequest {
  kind: ParameterOrigin['kind'];
  key: string;
  subject?: string;
  basis: string;
  price_basis: ParameterOrigin['price_basis'];
  valid_from: string;
  valid_to?: string | null;
  label: string;
  value: number;
  unit: string;
  source: string;
  document?: string | null;
  released_on?: string | null;
  placeholder?: boolean;
  note?: string;
}
