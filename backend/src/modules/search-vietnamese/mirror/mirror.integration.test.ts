import type { SearchTypes } from '@medusajs/framework/types';
import { search } from '@medusajs/framework/utils';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { SearchDatabase } from '../../../../testing/search/database';
import { VietnameseSearchService } from '../service';

/** Few words, so that questions meet goods; some differ in accents alone, some begin alike. */
const WORDS = [
  'hạt',
  'điều',
  'diều',
  'rang',
  'muối',
  'mật',
  'ong',
  'rừng',
  'tiêu',
  'tiều',
  'đen',
  '500g',
  'hòa',
  'kẹo',
];
const SHELVES = ['hat-dieu', 'mat-ong', 'tieu', 'banh-keo'];
const COMMUNES = ['25195', '25217', '25270'];
const SYNONYMS = [
  ['điều', 'đào lộn hột'],
  ['mật ong', 'ong rừng'],
  ['tiêu', 'hồ tiêu', 'hạt tiêu đen'],
];

const index: SearchTypes.ResolvedSearchIndexDefinition = {
  name: 'mirrored',
  entity: 'mirrored',
  primary_key: 'id',
  provider: VietnameseSearchService.identifier,
  definition_hash: 'test',
  physical_name: 'mirrored_v1',
  settings: {
    provider_options: {
      vietnamese: {
        counted_together: ['category_slugs', 'commune_code', 'ocop_stars'],
        orders: [{ in_stock: 'DESC', popularity: 'DESC' }],
      },
    },
  },
  fields: search
    .define({
      id: search.keyword().filterable(),
      price: search
        .integer()
        .filterable()
        .sortable()
        .facetable({ types: ['stats'] }),
      seller_slug: search.keyword().filterable(),
      commune_code: search.keyword().filterable().facetable(),
      category_slugs: search.keyword().array().filterable().facetable(),
      ocop_stars: search
        .integer()
        .filterable()
        .facetable({ types: ['value'] }),
      certificate_kinds: search.keyword().array().filterable(),
      harvest_months: search.integer().array().filterable(),
      in_stock: search.boolean().filterable().sortable(),
      popularity: search.float().sortable(),
      created_at: search.date().sortable(),
      text_name: search.text().array().searchable({ weight: 4 }),
      text_kind: search.text().array().searchable({ weight: 3 }),
      text_place: search.text().array().searchable({ weight: 2 }),
      text_more: search.text().array().searchable(),
    })
    .toFields(),
  seed: async function* () {},
};

const database = new SearchDatabase();
const statements: string[] = [];
const plain = new VietnameseSearchService({ manager: database.manager() }, { mirrored: 0 });
const mirrored = new VietnameseSearchService({ manager: database.manager((text) => statements.push(text)) });

const phrase = (max: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: max }).map((words) => words.join(' '));
const rarely = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 3 });

const goods = fc.record({
  id: fc.integer({ min: 1, max: 300 }).map((number) => `prod_${String(number).padStart(4, '0')}`),
  price: rarely(fc.integer({ min: 1, max: 40 }).map((thousands) => thousands * 1000)),
  seller_slug: fc.constantFrom('gian-mot', 'gian-hai', null),
  commune_code: fc.constantFrom(...COMMUNES, null),
  category_slugs: fc.subarray(SHELVES),
  ocop_stars: rarely(fc.constantFrom(3, 4, 5)),
  certificate_kinds: rarely(fc.subarray(['ocop', 'vietgap'])),
  harvest_months: rarely(fc.subarray([1, 2, 3])),
  in_stock: fc.boolean(),
  popularity: fc.constantFrom(0, 0.5, 1),
  created_at: fc.constantFrom('2026-10-01T00:00:00Z', '2026-11-01T00:00:00Z'),
  text_name: phrase(4).map((name) => [name]),
  text_kind: fc.subarray(['hạt điều', 'mật ong', 'bánh kẹo']),
  text_place: fc.constantFrom(['Lộc Ninh'], ['Bù Đăng', 'Đồng Xoài']),
  text_more: phrase(6).map((text) => [text]),
});

const condition: fc.Arbitrary<SearchTypes.SearchFilters> = fc.oneof(
  fc.constantFrom(...SHELVES).map((category_slugs) => ({ category_slugs })),
  fc.subarray(COMMUNES, { minLength: 1 }).map((commune_code) => ({ commune_code })),
  fc.constantFrom<SearchTypes.SearchFilters>(
    { seller_slug: 'gian-mot' },
    { seller_slug: null },
    { in_stock: true },
  ),
  fc.integer({ min: 1, max: 40 }).map((least) => ({ price: { $gte: least * 1000 } })),
  fc.integer({ min: 1, max: 40 }).map((most) => ({ price: { $lt: most * 1000 } })),
  fc.constantFrom<SearchTypes.SearchFilters>(
    { ocop_stars: { $exists: true } },
    { ocop_stars: { $ne: 4 } },
    { ocop_stars: { $nin: [3, null] } },
    { certificate_kinds: { $contains: ['ocop', 'vietgap'] } },
    { harvest_months: { $overlaps: [1, 2] } },
    { $not: { price: { $gt: 20_000 } } },
    { $or: [{ in_stock: false }, { $not: { ocop_stars: 5 } }] },
    { $or: [] },
  ),
);
const order = fc.constantFrom<Record<string, SearchTypes.SearchOrderBy>>(
  { _score: 'DESC', in_stock: 'DESC', popularity: 'DESC' },
  { in_stock: 'DESC', popularity: 'DESC' },
  { price: 'ASC', popularity: 'DESC' },
  { price: 'DESC', popularity: 'DESC' },
  { created_at: 'DESC' },
);
const question = fc.record({
  q: fc.option(
    fc.oneof(
      phrase(3),
      phrase(2).map((text) => text.slice(0, -1)),
      // One letter begins many words, of which some stand only in descriptions.
      fc
        .tuple(rarely(phrase(2)), fc.constantFrom('d', 'đ', 'h', 'm', 'r', 't', 'x'))
        .map(([before, begun]) => `${before ?? ''} ${begun}`),
      phrase(3).map((text) =>
        text
          .normalize('NFD')
          .replace(/\p{Mn}/gu, '')
          .replaceAll('đ', 'd'),
      ),
      fc.constantFrom('đào lộn hột', 'loc ninh', 'hat dieu rang muoi mat ong', 'mta ong', 'kẹo %', '%'),
    ),
    { nil: undefined },
  ),
  filters: fc.array(condition, { maxLength: 2 }).map((parts) => ({ $and: parts, ...parts[0] })),
  isTyping: fc.boolean(),
  pagination: fc.record({ skip: fc.constantFrom(0, 10, 110, 150), take: fc.constantFrom(5, 24), order }),
});

beforeAll(async () => {
  await database.createList();
  await plain.upsertIndex({ index });
  await plain.upsertDocuments({
    index: index.physical_name,
    definition: index,
    documents: fc.sample(goods, { numRuns: 400, seed: 7 }),
  });
  await vi.waitFor(async () => expect(await usesMirror()).toBe(true), 10_000);
});

afterAll(async () => {
  await plain.deleteIndex({ index: index.physical_name });
  await database.dropList();
  await database.close();
});

type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

async function usesMirror(): Promise<boolean> {
  statements.length = 0;
  await mirrored.search({ index, q: 'điều', attributes_to_retrieve: ['id'], search_options: {} });
  return !statements.some((statement) => statement.includes('words @@'));
}

const asked = async (provider: VietnameseSearchService, { q, filters, pagination, isTyping }: Question) => {
  const { hits, facets, metadata } = await provider.search({
    index,
    q,
    filters,
    pagination,
    attributes_to_retrieve: ['id'],
    search_options: {
      include_score: true,
      ...(isTyping ? { match_strategy: 'last' as const } : {}),
      facets: ['category_slugs', 'commune_code', 'ocop_stars', { field: 'price', type: 'stats' }],
      provider_options: { vietnamese: { synonyms: SYNONYMS } },
    },
  });
  const { count, query, partial } = metadata as typeof metadata & { partial: boolean };
  return { hits: hits.map(({ id, score }) => [id, score]), facets, count, query, partial };
};

it('answers as PostgreSQL does, whatever was written in between', async () => {
  const change = fc.record({
    written: fc.array(goods, { maxLength: 5 }),
    removed: fc.option(fc.constantFrom({ price: { $lt: 3000 } }, { seller_slug: 'gian-hai' }), {
      nil: undefined,
      freq: 5,
    }),
  });
  const run = fc.tuple(change, fc.array(question, { minLength: 1, maxLength: 4 }));
  await fc.assert(
    fc.asyncProperty(run, async ([{ written, removed }, questions]) => {
      if (removed) await plain.deleteDocuments({ index: index.physical_name, filters: removed });
      await plain.upsertDocuments({ index: index.physical_name, definition: index, documents: written });
      for (const one of questions) expect(await asked(mirrored, one)).toEqual(await asked(plain, one));
    }),
    { numRuns: 300 },
  );
  expect(await usesMirror()).toBe(true);
}, 120_000);
