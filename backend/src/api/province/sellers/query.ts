import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { ProvinceSellerDecision, ProvinceSellerList } from '../../../contract';
import { readStandings } from '../../../lib/agreements/standings';
import { notFound } from '../../../lib/errors';
import { foldText } from '../../../lib/fold-text';
import { paged } from '../../../lib/paging';
import { readNotices } from '../../../lib/sellers/read-notices';
import { byVietnameseName } from '../../../lib/vietnamese-order';
import { messages } from '../../../messages';
import { PLACE_MODULE } from '../../../modules/place';
import type PlaceModuleService from '../../../modules/place/service';
import { SELLER_MODULE } from '../../../modules/seller';
import type SellerModuleService from '../../../modules/seller/service';

const PAGE_SIZE = 25;

interface Wanted {
  q: string;
  state?: 'pending' | 'active' | 'suspended' | 'closed';
  page: number;
}

/** The register of stalls by name; `q` is looked for in the names of stall and commune, with or without accents. */
export async function listSellers(
  container: MedusaContainer,
  { q, state, page }: Wanted,
): Promise<ProvinceSellerList> {
  const registered: SellerModuleService = container.resolve(SELLER_MODULE);
  const places: PlaceModuleService = container.resolve(PLACE_MODULE);
  const all = await registered.listSellers(state ? { state } : {}, { take: null });
  const communes = await places.listCommunes(
    { code: [...new Set(all.map(({ commune_code }) => commune_code))] },
    { select: ['code', 'name'], take: null },
  );
  const nameOf = new Map(communes.map(({ code, name }) => [code, name]));
  const found = all
    .map((seller) => ({ ...seller, commune_name: nameOf.get(seller.commune_code) ?? '' }))
    .filter(({ name, commune_name }) => foldText(`${name} ${commune_name}`).includes(foldText(q)))
    .sort(byVietnameseName);
  const { rows, total, page_count } = paged(found, page, PAGE_SIZE);
  const ids = rows.map(({ id }) => id);
  const [products, changes, agreements, notices] = await Promise.all([
    countProducts(container, ids),
    registered.lastStateChanges(ids),
    readStandings(container, ids),
    readNotices(container, ids),
  ]);
  const sellers = rows.map(({ id, slug, name, kind, commune_name, joined_on, state }) => ({
    slug,
    name,
    kind,
    commune_name,
    products: products.get(id) ?? 0,
    joined_on,
    state,
    agreement: agreements(id),
    last_decision: decisionView(changes.get(id)),
    notice: notices.get(id) ?? null,
  }));
  return { sellers, total, page, page_count };
}

/** Where a stall stands after an officer decided on it. */
export async function retrieveDecision(
  container: MedusaContainer,
  slug: string,
): Promise<ProvinceSellerDecision> {
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const [seller] = await sellers.listSellers({ slug });
  if (!seller) throw notFound('seller_not_found', messages.provinceDesk.seller_not_found);
  const [changes, notices] = await Promise.all([
    sellers.lastStateChanges([seller.id]),
    readNotices(container, [seller.id]),
  ]);
  return {
    slug,
    state: seller.state,
    last_decision: decisionView(changes.get(seller.id)),
    notice: notices.get(seller.id) ?? null,
  };
}

function decisionView(change: { reason: string; at: Date; by: string } | undefined) {
  return change ? { ...change, at: new Date(change.at).toISOString() } : null;
}

async function countProducts(container: MedusaContainer, sellerIds: string[]): Promise<Map<string, number>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'seller',
    fields: ['id', 'products.id'],
    filters: { id: sellerIds },
  });
  return new Map(data.map((seller) => [seller.id, seller.products?.length ?? 0]));
}
