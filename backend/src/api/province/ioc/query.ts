import type { MedusaContainer } from '@medusajs/framework/types';
import type { MachineReportHead, SnapshotHead } from '../../../contract';
import { notFound } from '../../../lib/errors';
import { messages } from '../../../messages';
import { MONITORING_MODULE } from '../../../modules/monitoring';
import type MonitoringModuleService from '../../../modules/monitoring/service';
import { REPORTING_MODULE } from '../../../modules/reporting';
import { isReportKind, parsePeriod } from '../../../modules/reporting/period';
import type ReportingModuleService from '../../../modules/reporting/service';

/** A text as it was hashed, and its hash. */
export interface HashedText {
  text: string;
  sha256: string;
}

const none = () => notFound('not_found', messages.monitoring.none);

export async function listSnapshots(container: MedusaContainer): Promise<SnapshotHead[]> {
  const service: MonitoringModuleService = container.resolve(MONITORING_MODULE);
  const rows = await service.listWeeklySnapshots(
    {},
    { select: ['week', 'taken_at', 'sha256'], take: null, order: { week: 'DESC' } },
  );
  return rows.map(({ week, taken_at, sha256 }) => ({
    ...{ week, sha256 },
    taken_at: new Date(taken_at).toISOString(),
    href: `/province/ioc/snapshots/${week}`,
  }));
}

/** @throws MarketError 404 for a week of which none was taken */
export async function readSnapshot(container: MedusaContainer, week: string): Promise<HashedText> {
  const service: MonitoringModuleService = container.resolve(MONITORING_MODULE);
  const [row] = await service.listWeeklySnapshots({ week });
  if (!row) throw none();
  return { text: row.content, sha256: row.sha256 };
}

export async function listMachineReports(container: MedusaContainer): Promise<MachineReportHead[]> {
  const { reports }: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const rows = await reports.list();
  return rows
    .filter(({ state }) => state === 'frozen')
    .map(({ kind, period, version, changeNote, decidedAt, sha256 }) => ({
      ...{ kind, period, version },
      change_note: changeNote,
      approved_at: decidedAt?.toISOString() ?? '',
      sha256: sha256 ?? '',
      href: `/province/ioc/reports/${kind}/${period}/${version}`,
    }));
}

/** @throws MarketError 404 for a version that is not there or not frozen */
export async function readMachineReport(
  container: MedusaContainer,
  { kind = '', period = '', version = '' }: Record<string, string | undefined>,
): Promise<HashedText> {
  const { reports }: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const known = isReportKind(kind) && parsePeriod(kind, period) !== null && /^[1-9]\d{0,3}$/.test(version);
  const row = known ? await reports.frozen(kind, period, Number(version)) : null;
  if (!row?.content || !row.sha256) throw none();
  return { text: row.content, sha256: row.sha256 };
}
