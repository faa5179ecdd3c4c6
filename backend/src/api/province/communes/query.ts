import type { MedusaContainer } from '@medusajs/framework/types';
import type { ProvinceCommune } from '../../../contract';
import { byVietnameseName } from '../../../lib/vietnamese-order';
import { PLACE_MODULE } from '../../../modules/place';
import type PlaceModuleService from '../../../modules/place/service';
import { REPORTING_MODULE } from '../../../modules/reporting';
import { type Month, monthBounds } from '../../../modules/reporting/month';
import type ReportingModuleService from '../../../modules/reporting/service';
import { suppressCells } from '../../../modules/reporting/suppress-cells';
import { SELLER_MODULE } from '../../../modules/seller';
import type SellerModuleService from '../../../modules/seller/service';

/** One row for each commune of the market's area, by name; by the seller's place. */
export async function listCommunes(container: MedusaContainer, month: Month): Promise<ProvinceCommune[]> {
  const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const places: PlaceModuleService = container.resolve(PLACE_MODULE);
  const registered: SellerModuleService = container.resolve(SELLER_MODULE);
  const [communes, sellers, contributions, rule] = await Promise.all([
    places.listCommunes({ in_market_area: true }, { take: null }),
    registered.listSellers({ state: 'active' }, { select: ['id', 'commune_code'], take: null }),
    reporting.communeContributions(month),
    reporting.suppressionRule(monthBounds(month).from),
  ]);
  const figures = new Map(suppressCells(contributions, rule).map((cell) => [cell.cell, cell]));
  return communes
    .map((commune) => {
      const cell = figures.get(commune.code);
      return {
        commune_code: commune.code,
        name: commune.name,
        lat: commune.lat ?? 0,
        lon: commune.lon ?? 0,
        population: commune.population,
        sellers: sellers.filter(({ commune_code }) => commune_code === commune.code).length,
        active_sellers: cell?.activeSellers ?? 0,
        orders_delivered: cell?.orders ?? 0,
        gmv_net: cell?.gmvNet ?? 0,
        suppressed: cell?.suppressed ?? false,
      };
    })
    .sort(byVietnameseName);
}
