import type { MedusaContainer } from '@medusajs/framework/types';
import type { WeeklySnapshot } from '../../contract';
import { localDate, now } from '../../lib/clock';
import { readSetting } from '../../lib/reporting-setting';
import { MONITORING_MODULE } from '../../modules/monitoring';
import type MonitoringModuleService from '../../modules/monitoring/service';
import { REPORTING_MODULE } from '../../modules/reporting';
import { parsePeriod, weekBefore } from '../../modules/reporting/period';
import { canonical, sha256 } from '../../modules/reporting/report/canonical';
import type ReportingModuleService from '../../modules/reporting/service';

/** Keeps the last week that is over, unless that has been done. */
export async function takeSnapshot(container: MedusaContainer): Promise<void> {
  const service: MonitoringModuleService = container.resolve(MONITORING_MODULE);
  const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const at = now();
  const week = weekBefore(localDate(at));
  const [taken] = await service.listWeeklySnapshots({ week }, { select: ['id'] });
  const period = parsePeriod('weekly', week);
  if (taken || !period || !(await reporting.hasFacts())) return;
  const setting = await readSetting(container, period);
  const content: WeeklySnapshot = {
    ...{ schema: 'cho-phien/snapshot/1', week, ...period },
    taken_at: at.toISOString(),
    state: 'preliminary',
    figures: await reporting.reports.figuresOf(period, setting),
  };
  const text = canonical(content);
  await service.keepSnapshot({ week, content: text, sha256: sha256(text) }, at);
}
