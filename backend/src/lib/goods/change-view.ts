import type { MedusaContainer } from '@medusajs/framework/types';
import type { GoodsChange, SensitiveField } from '../../contract';
import { findPlace } from '../nation';
import { readLeaves } from './read-ground';
import { readNames } from './read-names';

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
  const [namesOf, leaves] = await Promise.all([readNames(container, rows), readLeaves(container)]);
  const shelf = new Map(leaves.map(({ slug, name }) => [slug, name]));
  const said = (field: SensitiveField, value: string) => {
    if (field === 'category') return shelf.get(value) ?? value;
    return field === 'origin_commune_code' ? (findPlace(value)?.commune_name ?? value) : value;
  };
  return rows.map((row) => {
    const [before, after] = [row.before as Fields, row.after as Fields];
    return {
      id: row.id,
      state: row.state,
      ...namesOf(row),
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
