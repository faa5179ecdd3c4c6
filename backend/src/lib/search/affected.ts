import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { SEARCH_SIGNALS_MODULE } from '../../modules/search-signals';
import type SearchSignalsService from '../../modules/search-signals/service';
import { CERTIFICATE_KINDS } from '../certificates/kinds';
import type { IndexName } from './refresh';

/** What may change so that documents change with it. */
export type Source =
  | 'product'
  | 'variant'
  | 'price'
  | 'inventory_level'
  | 'listing'
  | 'certificate'
  | 'seller'
  | 'category'
  | 'seller_link'
  | 'listing_link'
  | 'order';

type Affected = Partial<Record<IndexName, string[]>>;
type Find = (container: MedusaContainer, ids: string[]) => Promise<Affected>;

/** Which documents hang on the given rows. Rows that are gone are looked at too: their documents must go. */
export function affectedBy(container: MedusaContainer, source: Source, ids: string[]): Promise<Affected> {
  return FIND[source](container, ids);
}

const products = (find: (rows: Rows, ids: string[]) => Promise<unknown[]>): Find => {
  return async (container, ids) => ({ product: distinct(await find(rowsOf(container), ids)) });
};

const FIND: Record<Source, Find> = {
  product: async (_, ids) => ({ product: ids }),
  variant: products(async (rows, ids) =>
    column(await rows('variant', ['product_id'], { id: ids }), 'product_id'),
  ),
  price: products(async (rows, ids) => {
    const prices = await rows('price', ['price_set_id'], { id: ids });
    const sets = column(prices, 'price_set_id');
    const links = await rows('product_variant_price_set', ['variant.product_id'], { price_set_id: sets });
    return links.map((link) => (link.variant as Row | null)?.product_id);
  }),
  inventory_level: products(async (rows, ids) => {
    const levels = await rows('inventory_level', ['inventory_item_id'], { id: ids });
    const items = column(levels, 'inventory_item_id');
    const links = await rows('product_variant_inventory_item', ['variant.product_id'], {
      inventory_item_id: items,
    });
    return links.map((link) => (link.variant as Row | null)?.product_id);
  }),
  seller_link: products(async (rows, ids) =>
    column(await rows('product_seller', ['product_id'], { id: ids }), 'product_id'),
  ),
  listing_link: products(async (rows, ids) =>
    column(await rows('product_listing', ['product_id'], { id: ids }), 'product_id'),
  ),
  listing: products(productsOfListings),
  certificate: async (container, ids) => {
    const rows = rowsOf(container);
    const known = await rows('certificate', ['id', 'listing_id'], { id: ids });
    const found = await productsOfListings(rows, column(known, 'listing_id'));
    const gone = known.length < new Set(ids).size ? await certifiedProducts(container) : [];
    return { product: distinct([...found, ...gone]) };
  },
  seller: async (container, ids) => {
    const links = await rowsOf(container)('product_seller', ['product_id'], { seller_id: ids });
    return { seller: ids, product: distinct(column(links, 'product_id')) };
  },
  category: async (container, ids) => {
    const rows = rowsOf(container);
    const children = column(await rows('product_category', ['id'], { parent_category_id: ids }), 'id');
    const all = distinct([...ids, ...children]);
    const found = await rows('product', ['id'], { categories: { id: all } });
    return { category: all, product: distinct(column(found, 'id')) };
  },
  order: async (container, ids) => {
    const orders = await rowsOf(container)('order', ['items.product_id'], { id: ids });
    const sold = distinct(
      orders.flatMap((order) => column((order.items as Row[] | null) ?? [], 'product_id')),
    );
    const signals: SearchSignalsService = container.resolve(SEARCH_SIGNALS_MODULE);
    return { product: await signals.recount(sold) };
  },
};

async function productsOfListings(rows: Rows, ids: unknown[]): Promise<unknown[]> {
  return column(await rows('product_listing', ['product_id'], { listing_id: ids }), 'product_id');
}

/** A certificate whose row is gone says no more which goods it was for: all that show one are looked at. */
async function certifiedProducts(container: MedusaContainer): Promise<string[]> {
  const { hits } = await container.resolve(Modules.SEARCH).search({
    entity: 'product',
    filters: { certificate_kinds: CERTIFICATE_KINDS },
    pagination: { take: 100_000 },
    search_options: { count: 'none' },
  });
  return hits.map(({ id }) => String(id));
}

type Row = Record<string, unknown>;
type Rows = (entity: string, fields: string[], filters: Row) => Promise<Row[]>;

function rowsOf(container: MedusaContainer): Rows {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  return async (entity, fields, filters) => {
    const { data } = await query.graph({ entity, fields, filters, withDeleted: true });
    return data as Row[];
  };
}

function column(rows: Row[], name: string): unknown[] {
  return rows.map((row) => row[name]);
}

function distinct(values: unknown[]): string[] {
  return [...new Set(values.filter((value) => typeof value === 'string'))];
}
