import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { GoodsChange, SensitiveField } from '../../contract';
import { findPlace } from '../nation';
import { readLeaves } from './read-ground';

export interface ChangeRow {
  id: string;
  product_id: string;
  seller_id: string;
  before: unknown;
  after: unknown;
  state: GoodsChange['state'];
  asked_by: string;
  officer_name: string | null;
  reason: string | null;
  decided_at: Date | string | null;
  created_at: Date | string;
}

type Fields = Partial<Record<SensitiveField, string>>;

/** Requests as people read them: names in the place of slugs and codes. */
export async function changeViews(container: MedusaContainer, rows: ChangeRow[]): Promise<GoodsChange[]> {
  if (rows.length === 0) return [];
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [{ data: products }, { data: sellers }, leaves] = await Promise.all([
    query.graph({
      entity: 'product',
      fields: ['id', 'handle', 'title'],
      filters: { id: rows.map(({ product_id }) => product_id) },
    }),
    query.graph({
      entity: 'seller',
      fields: ['id', 'slug', 'name'],
      filters: { id: rows.map(({ seller_id }) => seller_id) },
    }),
    readLeaves(container),
  ]);
  const shelf = new Map(leaves.map(({ slug, name }) => [slug, name]));
  const said = (field: SensitiveField, value: string) => {
    if (field === 'category') return shelf.get(value) ?? value;
    return field === 'origin_commune_code' ? (findPlace(value)?.commune_name ?? value) : value;
  };
  return rows.map((row) => {
    const product = products.find(({ id }) => id === row.product_id);
    const seller = sellers.find(({ id }) => id === row.seller_id);
    const [before, after] = [row.before as Fields, row.after as Fields];
    return {
      id: row.id,
      state: row.state,
      product: { id: row.product_id, slug: product?.handle ?? '', title: product?.title ?? '' },
      seller: { slug: seller?.slug ?? '', name: seller?.name ?? '' },
      fields: (Object.keys(after) as SensitiveField[]).map((field) => ({
        field,
        before: said(field, before[field] ?? ''),
        after: said(field, after[field] ?? ''),
      })),
      asked_at: new Date(row.created_at).toISOString(),
      asked_by: row.asked_by,
      decided: row.decided_at
        ? { at: new Date(row.decided_at).toISOString(), by: row.officer_name ?? '', reason: row.reason }
        : null,
    };
  });
}
