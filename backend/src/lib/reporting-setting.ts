import type { MedusaContainer } from '@medusajs/framework/types';
import { messages } from '../messages';
import { PLACE_MODULE } from '../modules/place';
import type PlaceModuleService from '../modules/place/service';
import { REPORTING_MODULE } from '../modules/reporting';
import { lastDay, type Period, type ReportKind } from '../modules/reporting/period';
import type { Setting } from '../modules/reporting/reports';
import type ReportingModuleService from '../modules/reporting/service';
import { SELLER_MODULE } from '../modules/seller';
import type SellerModuleService from '../modules/seller/service';
import { localDate, now } from './clock';
import { readMarket } from './market';
import { readExtra } from './reporting-extra';

/**
 * What figures of a period are made with beside the trade itself: the area, the rule of hiding, the words on coverage, and what a
 * special kind of report wants to know.
 */
export async function readSetting(
  container: MedusaContainer,
  period: Period,
  kind?: ReportKind,
): Promise<Setting> {
  const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const places: PlaceModuleService = container.resolve(PLACE_MODULE);
  const registered: SellerModuleService = container.resolve(SELLER_MODULE);
  const [market, communes, [, sellers], rule, extra] = await Promise.all([
    readMarket(container),
    places.listCommunes({ in_market_area: true }, { take: null, order: { code: 'ASC' } }),
    registered.listAndCountSellers({ state: 'active' }, { take: 1, select: ['id'] }),
    reporting.suppressionRule(lastDay(period)),
    kind && readExtra(container, period, kind),
  ]);
  const today = localDate(now());
  return {
    area: {
      name: market.areaName,
      province_code: market.provinceCode,
      communes: communes.map(({ code, name }) => ({ code, name })),
    },
    rule,
    issuer: market.operatorName,
    coverage: messages.provinceDesk.coverage(sellers),
    runningUntil: today < period.before ? today : null,
    ...(extra && { extra }),
  };
}
