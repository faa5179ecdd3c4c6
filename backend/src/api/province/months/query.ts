import type { MedusaContainer } from '@medusajs/framework/types';
import type { ProvinceMonth } from '../../../contract';
import { localMonth, now } from '../../../lib/clock';
import { REPORTING_MODULE } from '../../../modules/reporting';
import { monthsUpTo } from '../../../modules/reporting/month';
import type ReportingModuleService from '../../../modules/reporting/service';
import { cashlessValuePercent } from '../summary/figures';

/** The last `count` months with the running one, oldest first; a month without trade is there with zeros. */
export async function listMonths(container: MedusaContainer, count: number): Promise<ProvinceMonth[]> {
  const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const current = localMonth(now());
  const months = monthsUpTo(current, count);
  const figures = await reporting.monthFigures(months[0] ?? current, current);
  return months.map((month) => {
    const found = figures.find((row) => row.month === month);
    return {
      month,
      gmv_net: found?.gmvNet ?? 0,
      orders_delivered: found?.orders ?? 0,
      active_sellers: found?.activeSellers ?? 0,
      cashless_value_percent: found ? cashlessValuePercent(found) : null,
      open: month === current,
    };
  });
}
