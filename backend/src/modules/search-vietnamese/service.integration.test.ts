import type { SearchTypes } from '@medusajs/framework/types';
import { search } from '@medusajs/framework/utils';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SearchDatabase } from '../../../testing/search/database';
import { VietnameseSearchService } from './service';

const index: SearchTypes.ResolvedSearchIndexDefinition = {
  name: 'goods',
  entity: 'goods',
  primary_key: 'id',
  provider: VietnameseSearchService.identifier,
  settings: {
    provider_options: {
      vietnamese: { counted_together: ['shelf', 'kind'], orders: [{ price: 'DESC' }] },
    },
  },
  definition_hash: 'test',
  physical_name: 'goods_v1',
  fields: search
    .define({
      id: search.keyword().filterable(),
      name: search.text().searchable({ weight: 4 }).sortable(),
      shelf: search.keyword().array().filterable().facetable(),
      kind: search.keyword().filterable().facetable(),
      price: search
        .integer()
        .filterable()
        .sortable()
        .facetable({ types: ['stats'] }),
      more: search.text().searchable(),
    })
    .toFields(),
  seed: async function* () {},
};

const goods = [
  { id: '1', name: 'Kẹo dừa nướng', shelf: ['keo'], kind: 'a', price: 10_000, more: 'ngọt dịu' },
  { id: '2', name: 'Dứa sấy dẻo', shelf: ['say'], kind: 'b', price: 20_000, more: 'không đường' },
  { id: '3', name: 'Hạt điều rang muối', shelf: ['dieu'], kind: 'a', price: 30_000, more: 'bùi' },
  { id: '4', name: 'Bánh hạt điều', shelf: ['dieu', 'banh'], kind: 'b', price: 40_000, more: 'giòn' },
  { id: '5', name: 'Đũa gỗ điều', shelf: ['go'], kind: 'b', price: 50_000, more: 'chà nhám' },
];

const database = new SearchDatabase();
const statements: string[] = [];

afterAll(() => database.close());

describe.each([
  ['PostgreSQL alone', 0],
  ['a mirror of the index', 1000],
])('by %s', (_, mirrored) => {
  const provider = new VietnameseSearchService(
    { manager: database.manager((text) => statements.push(text)) },
    { mirrored },
  );

  const ask = (query: Partial<SearchTypes.ProviderSearchQuery>) =>
    provider.search({ index, attributes_to_retrieve: ['id', 'name'], search_options: {}, ...query });
  const found = async (q: string) => (await ask({ q })).hits.map((hit) => hit.id);

  beforeAll(async () => {
    await database.createList();
    await provider.upsertIndex({ index });
    await provider.upsertDocuments({ index: 'goods_v1', definition: index, documents: goods });
    await vi.waitFor(async () => {
      statements.length = 0;
      await ask({ q: 'dừa' });
      expect(statements.some((statement) => statement.includes('words @@'))).toBe(mirrored === 0);
    });
  });

  afterAll(async () => {
    await provider.deleteIndex({ index: 'goods_v1' });
    await database.dropList();
  });

  describe('words', () => {
    it.each([
      ['dừa', ['1', '2', '5']],
      ['dứa', ['2', '5', '1']],
      ['hat dieu', ['3', '4']],
      ['hat die', ['3', '4']],
      ['hat diue rang', ['3']],
      ['hatdieu', ['3', '4']],
      ['giòn', ['4']],
      ['máy bay', []],
      ["'; DROP TABLE search_vi_goods_v1; --", []],
      ['%', []],
    ])('%s brings %j', async (q, ids) => expect(await found(q)).toEqual(ids));

    it('says what it searched instead', async () => {
      expect((await ask({ q: 'hat diue' })).metadata.query).toBe('hat dieu');
    });
  });

  describe('a page', () => {
    it('filters, counts, sums up and sorts in one statement', async () => {
      const { hits, facets, metadata } = await ask({
        filters: { price: { $gte: 20_000 }, kind: ['b'] },
        pagination: { take: 2, skip: 1, order: { price: 'DESC' } },
        search_options: { facets: ['shelf', { field: 'price', type: 'stats' }] },
      });
      expect(hits.map((hit) => hit.id)).toEqual(['4', '2']);
      expect(metadata.count).toBe(3);
      expect(facets?.price).toMatchObject({ min: 20_000, max: 50_000, count: 3 });
      expect(facets?.shelf).toMatchObject({
        type: 'value',
        values: expect.arrayContaining([{ value: 'dieu', count: 1 }]),
      });
    });

    it('sorts names by the Vietnamese alphabet', async () => {
      const { hits } = await ask({ pagination: { order: { name: 'ASC' } } });
      expect(hits.map((hit) => hit.id)).toEqual(['4', '2', '5', '3', '1']);
    });
  });

  describe('many documents', () => {
    const MANY = 300;
    const jars = Array.from({ length: MANY }, (_, at) => ({
      id: `jar-${String(at).padStart(3, '0')}`,
      name: `Mật ong số ${at}`,
      shelf: ['mat'],
      kind: at % 3 === 0 ? 'a' : 'b',
      price: 1000 + at,
      more: '',
    }));
    const pages = async (query: Partial<SearchTypes.ProviderSearchQuery>, take = 24) => {
      const seen: string[] = [];
      for (let skip = 0; skip < MANY; skip += take) {
        const { hits } = await ask({ ...query, pagination: { ...query.pagination, skip, take } });
        seen.push(...hits.map((hit) => String(hit.id)));
      }
      return seen;
    };

    beforeAll(() => provider.upsertDocuments({ index: 'goods_v1', definition: index, documents: jars }));
    afterAll(() => provider.deleteDocuments({ index: 'goods_v1', filters: { shelf: 'mat' } }));

    it.each([
      ['with an index for the order', { _score: 'DESC', price: 'DESC' }],
      ['without one', { _score: 'DESC', name: 'ASC' }],
      ['by price alone', { price: 'DESC' }],
    ] as const)('stand on one page each, %s', async (_, order) => {
      const seen = await pages({ q: 'mat ong', pagination: { order } });
      expect(seen).toHaveLength(MANY);
      expect(new Set(seen).size).toBe(MANY);
    });

    it('are counted by every choice of facets from one reading', async () => {
      const facets = async (filters: SearchTypes.SearchFilters) => {
        const result = await ask({
          q: 'mat ong',
          filters,
          search_options: { facets: ['kind', { field: 'price', type: 'stats' }] },
        });
        return [result.metadata.count, result.facets?.kind, result.facets?.price];
      };
      expect(await facets({})).toMatchObject([
        300,
        {
          values: [
            { value: 'b', count: 200 },
            { value: 'a', count: 100 },
          ],
        },
        { min: 1000, max: 1299, count: 300 },
      ]);
      expect(await facets({ kind: ['a'] })).toMatchObject([
        100,
        { values: [{ value: 'a', count: 100 }] },
        { min: 1000, max: 1297, count: 100 },
      ]);
      expect(await facets({ kind: 'nothing' })).toMatchObject([0, { values: [] }, { count: 0 }]);
    });

    it('are counted anew as soon as one has changed', async () => {
      const counts = async () => {
        const { metadata, facets } = await ask({
          filters: { shelf: 'mat' },
          search_options: { facets: ['kind'] },
        });
        return [metadata.count, facets?.kind];
      };
      const before = await counts();
      const [first] = jars;
      await provider.upsertDocuments({
        index: 'goods_v1',
        definition: index,
        documents: [{ ...first!, kind: 'b' }],
      });
      expect(await counts()).toMatchObject([
        300,
        {
          values: [
            { value: 'b', count: 201 },
            { value: 'a', count: 99 },
          ],
        },
      ]);
      await provider.upsertDocuments({ index: 'goods_v1', definition: index, documents: [{ ...first! }] });
      expect(await counts()).toEqual(before);
    });
  });

  it('takes texts that PostgreSQL does not hold', async () => {
    const strange = { id: 'nul', name: 'a\0b \\u0000', shelf: ['x\0'], kind: 'a', price: 1, more: '' };
    await provider.upsertDocuments({ index: 'goods_v1', definition: index, documents: [strange] });
    expect((await ask({ filters: { shelf: 'x' } })).hits[0]?.document).toMatchObject({
      name: 'ab \\u0000',
    });
    await provider.deleteDocuments({ index: 'goods_v1', filters: { id: 'nul' } });
  });

  describe('changes', () => {
    it('replaces a document, and the last of two in one batch counts', async () => {
      const changed = [
        { ...goods[4]!, price: 1 },
        { ...goods[4]!, price: 55_000 },
      ];
      await provider.upsertDocuments({ index: 'goods_v1', definition: index, documents: changed });
      expect((await ask({ filters: { price: 55_000 } })).hits.map((hit) => hit.id)).toEqual(['5']);
    });

    it('removes by id and by filter', async () => {
      await provider.deleteDocuments({ index: 'goods_v1', filters: { id: ['5'] } });
      await provider.deleteDocuments({ index: 'goods_v1', filters: { kind: 'a' } });
      expect((await ask({})).metadata.count).toBe(2);
      expect((await provider.listIndexes())[0]).toMatchObject({ name: 'goods_v1', document_count: 2 });
    });

    it('answers NOT_FOUND for an index that is gone, so that the module asks for the active one', async () => {
      const gone = { ...index, physical_name: 'goods_v0' };
      await expect(ask({ index: gone })).rejects.toMatchObject({ type: 'not_found' });
    });
  });
});
