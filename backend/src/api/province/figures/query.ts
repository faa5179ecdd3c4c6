import type { MedusaContainer } from '@medusajs/framework/types';
import type { PeriodFigures } from '../../../contract';
import { readSetting } from '../../../lib/reporting-setting';
import { REPORTING_MODULE } from '../../../modules/reporting';
import type { Period } from '../../../modules/reporting/period';
import type ReportingModuleService from '../../../modules/reporting/service';

/** All indicators and tables of a period; closed months as their reports froze them. */
export async function readFigures(container: MedusaContainer, period: Period): Promise<PeriodFigures> {
  const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
  return reporting.reports.figuresOf(period, await readSetting(container, period));
}
