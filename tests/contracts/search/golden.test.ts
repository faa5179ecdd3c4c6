import { readFileSync } from 'node:fs';
import { loadPack } from '@cho-phien/seed';
import { expect, inject, it } from 'vitest';
import { Store } from '../../harness/store';

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

const LEAST_SHARE = 0.95;
const golden: Golden[] = JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8'));
const store = new Store(inject('market'));
const pack = loadPack('binh-phuoc');
const parentOf = new Map(pack.categories.map((category) => [category.slug, category.parentSlug]));
const shelfOf = new Map(pack.products.map((product) => [product.slug, product.categorySlug]));

function isOn(slug: string, shelf: string | undefined): boolean {
  const own = shelfOf.get(slug);
  return shelf !== undefined && own !== undefined && (own === shelf || parentOf.get(own) === shelf);
}

async function misses(query: Golden): Promise<string | null> {
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

it(`brings the right goods among the first three for at least 95% of ${golden.length} queries`, async () => {
  const missed = (await Promise.all(golden.map(misses))).filter((miss) => miss !== null);
  for (const miss of missed) process.stdout.write(`${miss}\n`);
  expect(1 - missed.length / golden.length, missed.join('\n')).toBeGreaterThanOrEqual(LEAST_SHARE);
});

it('holds at least 150 different queries of every kind', () => {
  expect(new Set(golden.map((query) => query.q)).size).toBeGreaterThanOrEqual(150);
  expect([...new Set(golden.map((query) => query.kind))].sort()).toEqual([
    'accent',
    'english',
    'exact',
    'folded',
    'nothing',
    'old place',
    'place',
    'prefix',
    'seller',
    'synonym',
    'typo',
    'unit',
  ]);
});
