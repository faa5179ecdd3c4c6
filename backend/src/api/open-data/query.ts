import type { MedusaContainer } from '@medusajs/framework/types';
import type { OpenReport, OpenReportHead, ReportContent } from '../../contract';
import { notFound } from '../../lib/errors';
import { publicFigures } from '../../lib/open-data/public-figures';
import { messages } from '../../messages';
import { REPORTING_MODULE } from '../../modules/reporting';
import { parsePeriod, type ReportKind } from '../../modules/reporting/period';
import type { ReportRow } from '../../modules/reporting/reports';
import type ReportingModuleService from '../../modules/reporting/service';

/** Reports of special kinds go to who asked for them; their tables beside these would be one answer more to subtract. */
const KINDS: readonly ReportKind[] = ['monthly', 'yearly', 'weekly'];

const isKind = (text: string): text is ReportKind => KINDS.some((kind) => kind === text);

/** The last version of every period whose totals may be shown, oldest first. */
export async function listOpenReports(container: MedusaContainer): Promise<OpenReportHead[]> {
  const { reports }: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const rows = await Promise.all(KINDS.map((kind) => reports.published(kind)));
  return rows.flat().flatMap((row) => {
    const content = contentOf(row);
    return content.figures.confidential ? [] : headOf(row, content);
  });
}

/** @throws MarketError 404 for a period that was not published or must not be */
export async function readOpenReport(
  container: MedusaContainer,
  kind: string,
  period: string,
): Promise<OpenReport> {
  const { reports }: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const known = isKind(kind) && parsePeriod(kind, period) !== null;
  const [row] = known ? await reports.published(kind, period) : [];
  const content = row && contentOf(row);
  const shown = content && publicFigures(content);
  if (!row || !content || !shown) throw notFound('not_published', messages.reports.not_published);
  const { from, before, area } = content.figures;
  return {
    ...headOf(row, content),
    ...{ from, before, area_name: area.name, change_note: content.change_note },
    ...shown,
  };
}

const contentOf = (row: ReportRow): ReportContent => JSON.parse(row.content ?? '') as ReportContent;

function headOf(
  { kind, period, version, sha256 }: ReportRow,
  { approved_at }: ReportContent,
): OpenReportHead {
  const href = `/open-data/reports/${kind}/${period}`;
  return { kind, period, version, approved_at, sha256: sha256 ?? '', href };
}
