import type { MedusaContainer } from '@medusajs/framework/types';
import type { PeriodFigures, ReportContent, ReportHead, ReportList, ReportView } from '../../../contract';
import { conflict, notFound } from '../../../lib/errors';
import { REPORT_FORMATS, type ReportFormat } from '../../../lib/report-files';
import type { ReportFile } from '../../../lib/report-files/report-file';
import { readSetting } from '../../../lib/reporting-setting';
import { messages } from '../../../messages';
import { REPORTING_MODULE } from '../../../modules/reporting';
import { parsePeriod } from '../../../modules/reporting/period';
import type { ReportRow } from '../../../modules/reporting/reports';
import type ReportingModuleService from '../../../modules/reporting/service';
import { mayActAs, type OfficerScope } from '../scope';

/** Who only watches sees what was approved; drafts are for those who work on them. */
const maySee = (officer: OfficerScope, { state }: ReportRow): boolean =>
  state === 'frozen' || mayActAs(officer, 'reviewer');

export async function listReports(container: MedusaContainer, officer: OfficerScope): Promise<ReportList> {
  const { reports }: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const [rows, late] = await Promise.all([reports.list(), reports.late()]);
  return { reports: rows.filter((row) => maySee(officer, row)).map(headOf), late };
}

/** @throws MarketError 404 for what is not there or not for this officer's eyes */
export async function readReport(
  container: MedusaContainer,
  officer: OfficerScope,
  id: string,
): Promise<ReportView> {
  const { reports }: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const row = await reports.find(id);
  if (!row || !maySee(officer, row)) throw notFound('not_found', messages.reports.refused.not_found);
  const proof = row.state === 'frozen' ? await reports.prove(row) : null;
  return {
    ...headOf(row),
    figures: await figuresOf(container, row),
    comments: row.comments.map(({ authorName, text, at }) => ({
      author: authorName,
      text,
      at: at.toISOString(),
    })),
    actions: actionsOf(row, officer),
    proof: proof && { hash_holds: proof.hashHolds, reproduced: proof.reproduced },
  };
}

/** @throws MarketError 404 for a format or report that is not there, 409 while the report is not frozen */
export async function readReportFile(
  container: MedusaContainer,
  id: string,
  format: string,
): Promise<ReportFile> {
  const { reports }: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const row = await reports.find(id);
  if (!row || !isFormat(format)) throw notFound('not_found', messages.reports.refused.not_found);
  if (row.content === null || row.sha256 === null) throw conflict('not_frozen', messages.reports.not_frozen);
  const content = JSON.parse(row.content) as ReportContent;
  return REPORT_FORMATS[format]({ content, text: row.content, sha256: row.sha256 });
}

const isFormat = (name: string): name is ReportFormat => Object.hasOwn(REPORT_FORMATS, name);

async function figuresOf(container: MedusaContainer, row: ReportRow): Promise<PeriodFigures> {
  if (row.content !== null) return (JSON.parse(row.content) as ReportContent).figures;
  const { reports }: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const period = parsePeriod(row.kind, row.period);
  if (!period) throw new Error(`The report ${row.id} is of no period.`);
  return reports.preview(row, await readSetting(container, period, row.kind));
}

function headOf(row: ReportRow): ReportHead {
  return {
    id: row.id,
    kind: row.kind,
    period: row.period,
    version: row.version,
    state: row.state,
    change_note: row.changeNote,
    drafted_by: row.draftedByName,
    drafted_at: row.draftedAt.toISOString(),
    submitted_at: row.submittedAt?.toISOString() ?? null,
    approved_by: row.decidedByName,
    approved_at: row.decidedAt?.toISOString() ?? null,
    sha256: row.sha256,
  };
}

function actionsOf(row: ReportRow, officer: OfficerScope): ReportView['actions'] {
  if (row.state === 'frozen') return mayActAs(officer, 'reporter') ? ['correct'] : [];
  const actions: ReportView['actions'] = [];
  if (mayActAs(officer, 'reviewer')) actions.push('comment');
  if (row.state === 'draft' && mayActAs(officer, 'reporter')) actions.push('submit');
  if (row.state === 'submitted' && mayActAs(officer, 'approver')) {
    actions.push('send_back');
    if (row.draftedBy !== officer.id) actions.push('approve');
  }
  return actions;
}
