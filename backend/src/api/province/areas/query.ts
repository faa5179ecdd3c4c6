import type { MedusaContainer } from '@medusajs/framework/types';
import type { AreaFigures, PilotAreas } from '../../../contract';
import { readMarket, readPilots } from '../../../lib/market';
import { messages } from '../../../messages';
import { PLACE_MODULE } from '../../../modules/place';
import type PlaceModuleService from '../../../modules/place/service';
import { REPORTING_MODULE } from '../../../modules/reporting';
import { type Month, monthBounds } from '../../../modules/reporting/month';
import type ReportingModuleService from '../../../modules/reporting/service';
import { SELLER_MODULE } from '../../../modules/seller';
import type SellerModuleService from '../../../modules/seller/service';
import { type Group, type GroupFigures, sumGroups, sumSellers } from './group';

const words = messages.provinceDesk.areas;

/** The month's trade of pilot districts, pilot communes and model stalls. */
export async function readAreas(container: MedusaContainer, month: Month): Promise<PilotAreas> {
  const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const registered: SellerModuleService = container.resolve(SELLER_MODULE);
  const places: PlaceModuleService = container.resolve(PLACE_MODULE);
  const [{ pilotDistricts = [] }, pilots, communes, contributions, rule] = await Promise.all([
    readMarket(container),
    readPilots(container),
    places.listCommunes({ in_market_area: true }, { select: ['code', 'name'], take: null }),
    reporting.communeContributions(month),
    reporting.suppressionRule(monthBounds(month).from),
  ]);
  const [former, stalls] = await Promise.all([
    places.listFormerUnits({ kind: 'commune', former_district: pilotDistricts }, { take: null }),
    registered.listSellers(
      { slug: pilots.flatMap(({ sellerSlug }) => sellerSlug ?? []) },
      { select: ['id', 'slug', 'name'], take: null },
    ),
  ]);
  const nameOf = new Map(communes.map(({ code, name }) => [code, name]));
  const groups = districtsOf(
    pilotDistricts,
    former,
    communes.map(({ code }) => code),
  );
  const named = (figures: GroupFigures, name: string, members: string[]): AreaFigures => ({
    ...figures,
    ...{ name, members },
  });
  const byCommune = sumGroups(
    communes.map(({ code }) => ({ key: code, cells: [code] })),
    contributions,
    rule,
  );
  return {
    month,
    districts: sumGroups(groups, contributions, rule).map((figures, index) =>
      named(
        figures,
        figures.key === '' ? words.rest : figures.key,
        (groups[index]?.cells ?? []).map((code) => nameOf.get(code) ?? code),
      ),
    ),
    communes: pilots
      .filter(({ kind }) => kind === 'commune')
      .flatMap(({ name, communeCode }) =>
        byCommune
          .filter(({ key }) => key === communeCode)
          .map((figures) => named(figures, name, [nameOf.get(communeCode) ?? communeCode])),
      ),
    models: (['enterprise', 'cooperative'] as const).map((kind) => {
      const slugs = pilots.filter((pilot) => pilot.kind === kind).map(({ sellerSlug }) => sellerSlug);
      const own = stalls.filter(({ slug }) => slugs.includes(slug));
      const ids = own.map(({ id }) => id);
      const members = own.map(({ name }) => name);
      return named(sumSellers(kind, ids, contributions, rule), words.models[kind], members);
    }),
    not_measured: pilots.filter(({ kind }) => kind === 'agency').map(({ name }) => name),
    method: words.method,
  };
}

/** Each commune once, in the first district that it took land from; what is in none is the rest, under the empty key. */
function districtsOf(
  districts: string[],
  former: { former_district: string | null; commune_code: string }[],
  codes: string[],
): Group[] {
  const left = new Set(codes);
  const groups = districts.map((district) => {
    const cells = codes.filter(
      (code) =>
        left.has(code) &&
        former.some((unit) => unit.former_district === district && unit.commune_code === code),
    );
    for (const code of cells) left.delete(code);
    return { key: district, cells };
  });
  return [...groups, { key: '', cells: [...left] }];
}
