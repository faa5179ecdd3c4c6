import { readFileSync } from 'node:fs';
import { loadPack } from '@cho-phien/seed';
import type { Store } from '../../harness/store';

/** A query as people type it, and what must stand among the first three goods: one of these, or nothing at all. */
interface Golden {
  kind: string;
  q: string;
  /** Slugs of products. */
  expect?: string[];
  /** Slug of a shelf; goods of its children count. */
  shelf?: string;
  commune?: string[];
  seller?: string[];
  nothing?: true;
}

/** Least share of the queries that either engine must answer rightly. */
export const LEAST_SHARE = 0.95;

export const golden: Golden[] = JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8'));
const pack = loadPack('binh-phuoc');
const parentOf = new Map(pack.categories.map((category) => [category.slug, category.parentSlug]));
const shelfOf = new Map(pack.products.map((product) => [product.slug, product.categorySlug]));
const AT_ONCE = 8;

function isOn(slug: string, shelf: string | undefined): boolean {
  const own = shelfOf.get(slug);
  return shelf !== undefined && own !== undefined && (own === shelf || parentOf.get(own) === shelf);
}

async function misses(store: Store, query: Golden): Promise<string | null> {
  const { hits } = await store.search({ q: query.q });
  const top = hits.slice(0, 3);
  const right = query.nothing
    ? hits.length === 0
    : top.some(
        (hit) =>
          query.expect?.includes(hit.slug) ||
          isOn(hit.slug, query.shelf) ||
          query.commune?.includes(hit.commune_name) ||
          query.seller?.includes(hit.seller_name),
      );
  return right
    ? null
    : `${query.kind}: “${query.q}” → ${top.map((hit) => hit.title).join(' / ') || 'nothing'}`;
}

/** Asks all golden queries and says which were answered wrongly. */
export async function wrongAnswers(store: Store): Promise<string[]> {
  const wrong: string[] = [];
  for (let at = 0; at < golden.length; at += AT_ONCE) {
    const some = golden.slice(at, at + AT_ONCE).map((query) => misses(store, query));
    wrong.push(...(await Promise.all(some)).filter((miss) => miss !== null));
  }
  for (const miss of wrong) process.stdout.write(`${miss}\n`);
  return wrong;
}

/** So that a run that passes shows by how much. */
export function printRight(engine: string, wrong: readonly string[]): void {
  const right = golden.length - wrong.length;
  process.stdout.write(
    `${engine}: ${right} of ${golden.length} golden queries right among the first three\n`,
  );
}
