import { search } from '@medusajs/framework/utils';
import { describe, expect, it } from 'vitest';
import { readLayout } from './layout';
import { engineSettings, engineSynonyms } from './settings';

const layout = readLayout({
  primary_key: 'id',
  settings: { provider_options: { meilisearch: { after_relevance: ['stocked:desc', 'name:asc'] } } },
  fields: search
    .define({
      id: search.keyword().filterable(),
      kind: search.text().searchable({ weight: 3 }),
      name: search.text().searchable({ weight: 4 }).sortable(),
      more: search.text().searchable(),
      stocked: search.boolean().sortable(),
      price: search
        .integer()
        .filterable()
        .facetable({ types: ['stats'] }),
      made: search.date().sortable(),
      photo: search.keyword(),
    })
    .toFields(),
});
const settings = engineSettings(layout);

describe('the settings of an index', () => {
  it('search the heaviest texts first, as written before as meant', () => {
    expect(settings.searchableAttributes).toEqual([
      'w_name',
      'w_kind',
      'w_more',
      'begin',
      't_name',
      't_kind',
    ]);
  });

  it('forgive slips only where a text is asked for what it may have meant', () => {
    expect(settings.typoTolerance).toEqual({
      enabled: true,
      minWordSizeForTypos: { oneTypo: 3, twoTypos: 3 },
      disableOnAttributes: ['w_name', 'w_kind', 'w_more', 'begin'],
    });
  });

  it('filter and sort by what was declared, names by the Vietnamese alphabet', () => {
    expect(settings.filterableAttributes).toEqual(['f_id', 'f_made', 'f_name', 'f_price', 'f_stocked', 'id']);
    expect(settings.sortableAttributes).toEqual(['f_made', 'f_stocked', 'o_name']);
  });

  it('put a chosen order before relevance and what the market prefers after it', () => {
    expect(settings.rankingRules).toEqual([
      'sort',
      'words',
      'typo',
      'attributeRank',
      'f_stocked:desc',
      'o_name:asc',
    ]);
  });
});

describe('synonyms', () => {
  const synonyms = engineSynonyms([['điều', 'đào lộn hột', 'cashew']]);

  it('are found however they are typed and stand for the words with their accents', () => {
    expect(synonyms['dao lon hot']).toEqual(['zzd9ie6u1', 'cashew']);
    expect(synonyms['zzd9ao1 zzlo6n5 zzho6t5']).toEqual(['zzd9ie6u1', 'cashew']);
    expect(synonyms.cashew).toEqual(['zzd9ie6u1', 'zzd9ao1 zzlo6n5 zzho6t5']);
  });

  it('count as the beginning of a name like the word itself', () => {
    expect(synonyms.zycashew).toEqual(['zydieu', 'zydaolon']);
  });
});
