import type { MedusaContainer } from '@medusajs/framework/types';
import type { OpenReport, OpenReportHead, ReportContent } from '../../contract';
import { notFound } from '../../lib/errors';
import { openVersion } from '../../lib/open-data/open-version';
import { publicFigures } from '../../lib/open-data/public-figures';
import { messages } from '../../messages';
import { REPORTING_MODULE } from '../../modules/reporting';
import { parsePeriod, type ReportKind } from '../../modules/reporting/period';
import type { ReportRow } from '../../modules/reporting/reports';
import type ReportingModuleService from '../../modules/reporting/service';

/**
 * Weeks that begin and end with months would be subtracted from them, so weekly reports go to the monitoring centre alone. Reports of
 * special kinds go to who asked for them; their tables beside these would be one answer more to subtract.
 */
const KINDS: readonly ReportKind[] = ['monthly', 'yearly'];

const isKind = (text: string): text is ReportKind => KINDS.some((kind) => kind === text);

/** The open version of every period whose totals may be shown, oldest first. */
export async function listOpenReports(container: MedusaContainer): Promise<OpenReportHead[]> {
  const { reports }: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const periods = await Promise.all(KINDS.map((kind) => reports.published(kind)));
  return periods.flat().flatMap((versions) => {
    const open = openOf(versions);
    return !open || open.content.figures.confidential ? [] : headOf(open);
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
  const [versions = []] = known ? await reports.published(kind, period) : [];
  const open = openOf(versions);
  const shown = open && publicFigures(open.content);
  if (!open || !shown) throw notFound('not_published', messages.reports.not_published);
  const { figures, change_note } = open.content;
  const { from, before, area } = figures;
  return {
    ...headOf(open),
    ...{ from, before, area_name: area.name, change_note },
    ...shown,
  };
}

interface Open {
  content: ReportContent;
  sha256: string;
  /** Later versions, which may not stand beside this one. */
  later: number;
}

function openOf(versions: ReportRow[]): Open | null {
  const contents = versions.map(({ content }) => JSON.parse(content ?? '') as ReportContent);
  const content = openVersion(contents);
  if (!content) return null;
  const row = versions[contents.indexOf(content)];
  return { content, sha256: row?.sha256 ?? '', later: contents.length - 1 - contents.indexOf(content) };
}

function headOf({ content, sha256, later }: Open): OpenReportHead {
  const { kind, period, version, approved_at } = content;
  const href = `/open-data/reports/${kind}/${period}`;
  return { kind, period, version, later_versions: later, approved_at, sha256, href };
}
