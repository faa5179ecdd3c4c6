import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import type { ReportExtra } from '../contract';
import { AFTER_SALE_MODULE } from '../modules/after-sale';
import type AfterSaleModuleService from '../modules/after-sale/service';
import { PLACE_MODULE } from '../modules/place';
import type PlaceModuleService from '../modules/place/service';
import type { Period, ReportKind } from '../modules/reporting/period';
import { SELLER_MODULE } from '../modules/seller';
import type SellerModuleService from '../modules/seller/service';
import { foldText } from './fold-text';
import { readMarket, readPilots } from './market';

/** What a report of a special kind says of things that are in no fact; undefined for the others. */
export async function readExtra(
  container: MedusaContainer,
  period: Period,
  kind: ReportKind,
): Promise<ReportExtra | undefined> {
  if (kind === 'ecommerce_law') return readActivity(container, period);
  if (kind === 'cashless_streets') return readStreets(container);
  return undefined;
}

/** The days of a period as instants. */
const within = ({ from, before }: Period) => ({
  $gte: new Date(`${from}T00:00:00+07:00`).toISOString(),
  $lt: new Date(`${before}T00:00:00+07:00`).toISOString(),
});

async function readActivity(container: MedusaContainer, period: Period): Promise<ReportExtra> {
  const registered: SellerModuleService = container.resolve(SELLER_MODULE);
  const afterSale: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const orders = container.resolve(Modules.ORDER);
  const one = { take: 1, select: ['id' as const] };
  const created_at = within(period);
  const joined_on = { $gte: period.from, $lt: period.before };
  const [market, [, sellers], [, joined], [, placed], cancelled, [, returns]] = await Promise.all([
    readMarket(container),
    registered.listAndCountSellers({ joined_on: { $lt: period.before } }, one),
    registered.listAndCountSellers({ joined_on }, one),
    orders.listAndCountOrders({ created_at }, one),
    countCancelled(container, created_at),
    afterSale.listAndCountReturnRequests({ requested_at: created_at }, one),
  ]);
  const { name, operatorName, address, hotline, email } = market;
  return {
    kind: 'ecommerce_law',
    owner: { platform: name, operator: operatorName, address, hotline, email },
    sellers,
    new_sellers: joined,
    orders_placed: placed,
    orders_cancelled: cancelled,
    return_requests: returns,
  };
}

async function countCancelled(
  container: MedusaContainer,
  created_at: ReturnType<typeof within>,
): Promise<number> {
  const { metadata } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'order',
    fields: ['id'],
    filters: { status: 'canceled', created_at },
    pagination: { take: 1 },
  });
  return metadata?.count ?? 0;
}

async function readStreets(container: MedusaContainer): Promise<ReportExtra> {
  const registered: SellerModuleService = container.resolve(SELLER_MODULE);
  const places: PlaceModuleService = container.resolve(PLACE_MODULE);
  const pilots = (await readPilots(container)).filter(({ kind }) => kind === 'cashless-street');
  const codes = [...new Set(pilots.map(({ communeCode }) => communeCode))];
  const [stalls, communes] = await Promise.all([
    registered.listSellers(
      { commune_code: codes },
      { select: ['id', 'slug', 'street', 'commune_code'], take: null, order: { id: 'ASC' } },
    ),
    places.listCommunes({ code: codes }, { select: ['code', 'name'], take: null }),
  ]);
  const nameOf = new Map(communes.map(({ code, name }) => [code, name]));
  return {
    kind: 'cashless_streets',
    streets: pilots.map(({ slug, name, communeCode, startedOn, street, sellerSlug }) => ({
      ...{ slug, name, started_on: startedOn, commune: nameOf.get(communeCode) ?? communeCode },
      stalls: stalls
        .filter((stall) => stall.commune_code === communeCode)
        .filter((stall) => stall.slug === sellerSlug || isOn(street, stall.street))
        .map(({ id }) => id),
    })),
  };
}

/** Whether an address names the street; by its words, however they are accented. */
function isOn(street: string | undefined, address: string): boolean {
  const plain = foldText(address).replaceAll(/[^a-z0-9]+/g, ' ');
  return street !== undefined && ` ${plain} `.includes(` duong ${foldText(street)} `);
}
