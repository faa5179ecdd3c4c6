import type { MedusaContainer } from '@medusajs/framework/types';
import type { GrdpContribution } from '../../../contract';
import { REPORTING_MODULE } from '../../../modules/reporting';
import { originOf } from '../../../modules/reporting/report/compose';
import type ReportingModuleService from '../../../modules/reporting/service';
import { readFigures } from '../figures/query';

const SERIES = ['country-digital-economy-share', 'province-digital-economy-share'];

/** The year's chain from orders to the share, and beside it what the two official methods say of others. */
export async function readContribution(container: MedusaContainer, year: string): Promise<GrdpContribution> {
  const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const period = { from: `${year}-01-01`, before: `${Number(year) + 1}-01-01` };
  const [figures, approved] = await Promise.all([
    readFigures(container, period),
    reporting.parameters.approvedBefore(period.before),
  ]);
  return {
    year,
    figures,
    official: approved.filter(({ key }) => SERIES.includes(key)).map(originOf),
    goals: approved
      .filter(({ kind, key }) => kind === 'goal' && key === 'digital-economy-share')
      .map(originOf),
  };
}
