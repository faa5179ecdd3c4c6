import type { SearchTypes } from '@medusajs/framework/types';
import { search } from '@medusajs/framework/utils';
import { describe, expect, it } from 'vitest';
import type { Answer, Query } from './client';
import { readLayout } from './layout';
import { type Asked, canAnswer, Searcher } from './searcher';

const layout = readLayout({
  primary_key: 'id',
  settings: { provider_options: { meilisearch: { after_relevance: ['price:asc'] } } },
  fields: search
    .define({
      id: search.keyword().filterable(),
      name: search.text().searchable({ weight: 4 }).sortable(),
      more: search.text().searchable(),
      price: search
        .integer()
        .sortable()
        .filterable()
        .facetable({ types: ['stats', 'range'] }),
      kind: search.keyword().filterable().facetable(),
    })
    .toFields(),
});

const asked = (query: Partial<SearchTypes.ProviderSearchQuery>): Asked => ({
  layout,
  input: {
    index: { physical_name: 'goods_v1', settings: {} } as SearchTypes.ResolvedSearchIndexDefinition,
    attributes_to_retrieve: ['id', 'name'],
    search_options: {},
    ...query,
  },
});

const hit = (id: string) => ({ id, doc: JSON.stringify({ id, name: `Tên ${id}`, more: 'x' }) });

/** Answers each query as told and keeps what was asked. */
function answering(answer: (query: Query) => Partial<Answer>) {
  const seen: Query[] = [];
  const searcher = new Searcher({
    search: async (queries) => {
      seen.push(...queries);
      return queries.map((query) => ({ hits: [], estimatedTotalHits: 0, ...answer(query) }));
    },
  });
  return { searcher, seen };
}

describe('a search', () => {
  it('wants every word, and likes accents and beginnings as typed', async () => {
    const { searcher, seen } = answering((query) => ({
      estimatedTotalHits: 2,
      hits: query.limit ? [hit('a'), hit('b'), hit('c')] : [],
    }));
    const [result] = await searcher.search([asked({ q: 'kẹo dừa' })]);
    expect(seen.map(({ q, matchingStrategy, limit }) => ({ q, matchingStrategy, limit }))).toEqual([
      { q: 'keo dua ', matchingStrategy: 'all', limit: 0 },
      { q: 'keo dua', matchingStrategy: 'all', limit: 0 },
      { q: 'keo dua ', matchingStrategy: 'all', limit: 0 },
      { q: 'keo dua zzkeo5 zzdu7a1 zykeo zykeodua zxkeodua ', matchingStrategy: 'last', limit: 20 },
    ]);
    // The third hit lacks a word.
    expect(result?.hits).toEqual([
      { id: 'a', score: undefined, document: { id: 'a', name: 'Tên a' } },
      { id: 'b', score: undefined, document: { id: 'b', name: 'Tên b' } },
    ]);
    expect(result?.metadata.count).toBe(2);
  });

  it('looks for meaning in names and shows whatever holds the words', async () => {
    const { searcher, seen } = answering(() => ({ estimatedTotalHits: 1 }));
    await searcher.search([asked({ q: 'tieu' })]);
    expect(seen.map((query) => query.attributesToSearchOn)).toEqual([
      ['w_name'],
      ['w_name'],
      ['w_name', 'w_more'],
      ['w_name', 'w_more', 'begin'],
    ]);
  });

  it('searches what a mistyped text meant, and says so', async () => {
    const meant = 'hat dieu ';
    const { searcher } = answering((query) => {
      const isLoose = query.attributesToSearchOn?.includes('t_name');
      if (isLoose) {
        const positions = { t_name: [0, 4].map((start) => ({ start, length: start ? 4 : 3, indices: [0] })) };
        return { hits: [{ id: 'a', t_name: ['hat dieu rang'], _matchesPosition: positions }] };
      }
      if (query.q === 'hat ') return { estimatedTotalHits: 9 };
      return query.q?.startsWith(meant) ? { estimatedTotalHits: 1, hits: [hit('a')] } : {};
    });
    const [result] = await searcher.search([asked({ q: 'hat diue' })]);
    expect(result?.metadata).toMatchObject({ query: 'hat dieu', count: 1 });
  });

  it('finds nothing, without asking, when nothing is left to search by', async () => {
    const { searcher, seen } = answering(() => ({}));
    const [result] = await searcher.search([asked({ q: '🥭 %', search_options: { facets: ['kind'] } })]);
    expect(result).toMatchObject({
      hits: [],
      facets: { kind: { type: 'value', values: [] } },
      metadata: { count: 0 },
    });
    expect(seen).toEqual([]);
  });

  it('sorts, filters and counts as asked', async () => {
    const { searcher, seen } = answering(() => ({
      estimatedTotalHits: 7,
      facetDistribution: { f_kind: { b: 2, a: 2, c: 3 }, f_price: { 5: 4, 9: 3 } },
      facetStats: { f_price: { min: 5, max: 9 } },
    }));
    const [result] = await searcher.search([
      asked({
        filters: { kind: ['a', 'b'] },
        pagination: { skip: 24, take: 24, order: { name: 'ASC', price: 'DESC' } },
        search_options: {
          facets: [
            { field: 'kind', limit: 2 },
            { field: 'price', type: 'stats' },
          ],
        },
      }),
    ]);
    expect(seen).toEqual([
      expect.objectContaining({
        indexUid: 'goods_v1',
        q: '',
        filter: 'f_kind IN ["a", "b"]',
        sort: ['o_name:asc', 'f_price:desc'],
        offset: 24,
        limit: 24,
        facets: ['f_kind', 'f_price'],
      }),
    ]);
    expect(result?.facets).toEqual({
      kind: {
        type: 'value',
        values: [
          { value: 'c', count: 3 },
          { value: 'a', count: 2 },
        ],
      },
      price: { type: 'stats', min: 5, max: 9, count: 7 },
    });
  });
});

describe('what Meilisearch cannot do as PostgreSQL does', () => {
  it.each<[string, Partial<SearchTypes.ProviderSearchQuery>]>([
    ['ranges', { search_options: { facets: [{ field: 'price', type: 'range', ranges: [{ from: 1 }] }] } }],
    ['another order among equals', { q: 'x', pagination: { order: { _score: 'DESC', name: 'ASC' } } }],
    ['a least score', { search_options: { min_score: 1 } }],
  ])('%s is left to it', (_, query) => expect(canAnswer(asked(query))).toBe(false));

  it.each<[string, Partial<SearchTypes.ProviderSearchQuery>]>([
    ['relevance', { q: 'x', pagination: { order: { _score: 'DESC', price: 'ASC' } } }],
    ['a price order', { q: 'x', pagination: { order: { price: 'DESC' } } }],
    ['a list', { pagination: { order: { _score: 'DESC', name: 'ASC' } } }],
  ])('%s is not', (_, query) => expect(canAnswer(asked(query))).toBe(true));
});
