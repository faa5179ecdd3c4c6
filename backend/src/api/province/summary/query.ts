import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules, ProductStatus } from '@medusajs/framework/utils';
import type { ProvinceSummary } from '../../../contract';
import { now } from '../../../lib/clock';
import { messages } from '../../../messages';
import { PLACE_MODULE } from '../../../modules/place';
import type PlaceModuleService from '../../../modules/place/service';
import { REPORTING_MODULE } from '../../../modules/reporting';
import { type Month, monthsAway } from '../../../modules/reporting/month';
import type ReportingModuleService from '../../../modules/reporting/service';
import { SELLER_MODULE } from '../../../modules/seller';
import type SellerModuleService from '../../../modules/seller/service';
import { compare, indicators } from './figures';

/** The month against the one before, and against the plan. */
export async function summarise(container: MedusaContainer, month: Month): Promise<ProvinceSummary> {
  const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const places: PlaceModuleService = container.resolve(PLACE_MODULE);
  const before = monthsAway(month, -1);
  const [figures, targets, [, sellersTotal], [, communesTotal], [, productsTotal]] = await Promise.all([
    reporting.monthFigures(before, month),
    reporting.parameters.targets(Number(month.slice(0, 4))),
    sellers.listAndCountSellers({ state: 'active' }, { take: 1, select: ['id'] }),
    places.listAndCountCommunes({ in_market_area: true }, { take: 1, select: ['code'] }),
    container
      .resolve(Modules.PRODUCT)
      .listAndCountProducts({ status: ProductStatus.PUBLISHED }, { take: 1, select: ['id'] }),
  ]);
  const of = (wanted: Month) => figures.find((row) => row.month === wanted);
  const current = indicators(of(month), of(before));
  return {
    month,
    as_of: now().toISOString(),
    ...current,
    communes_total: communesTotal,
    sellers_total: sellersTotal,
    products_total: productsTotal,
    targets: compare(targets, current),
    coverage: messages.provinceDesk.coverage(sellersTotal),
  };
}
