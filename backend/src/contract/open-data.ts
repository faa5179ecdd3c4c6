import type { Instant, LocalDate } from './common';
import type { FiguresTable, IndicatorResult, ParameterOrigin } from './indicators';
import type { ReportContent } from './report';

/** `GET /open-data/reports`: what has been published of months and years. Public, no key. */
export interface OpenReportHead {
  kind: ReportContent['kind'];
  period: string;
  /** The last one that may be shown beside those that were. */
  version: number;
  /** How many came after it and are not open: together with this one they would tell of a single seller. */
  later_versions: number;
  approved_at: Instant;
  /** Of the approved report's canonical text, of which this door shows a part. */
  sha256: string;
  href: string;
}

/**
 * `GET /open-data/reports/:kind/:period`. What would tell of a single seller is not in it, and cannot be worked out from it, from other
 * periods or from earlier versions: tables are given for months only, since a year less eleven months would give the twelfth.
 */
export interface OpenReport extends OpenReportHead {
  from: LocalDate;
  before: LocalDate;
  area_name: string;
  change_note: string | null;
  indicators: IndicatorResult[];
  /** Indicators that are known and withheld, because they would give a hidden cell away. */
  withheld: IndicatorResult['id'][];
  tables: FiguresTable[];
  parameters: ParameterOrigin[];
  coverage: string;
  method: string[];
  exceptions: string[];
}
