import { search } from '@medusajs/framework/utils';
import { describe, expect, it } from 'vitest';
import { words } from '../../lib/fold-text';
import { accentCode } from './accent-code';
import { engineDocument } from './documents';
import { readLayout } from './layout';
import { sortKey } from './sort-key';

const layout = readLayout({
  primary_key: 'id',
  settings: {},
  fields: search
    .define({
      id: search.keyword().filterable(),
      name: search.text().searchable({ weight: 4 }).sortable(),
      months: search.integer().array().filterable(),
      made: search.date().sortable(),
      secret: search.text().searchable().retrievable(false),
    })
    .toFields(),
});
const document = {
  id: 'a',
  name: 'Kẹo dừa Bến Tre',
  months: [],
  made: '2026-11-22T00:00:00Z',
  secret: 'bùi',
};

describe('a document in Meilisearch', () => {
  const made = engineDocument(document, layout);

  it('holds its words without accents, and with them in code', () => {
    expect(made.w_name).toEqual(['keo dua ben tre', 'zzkeo5 zzdu7a1 zzbe6n2 tre']);
    expect(made.t_name).toEqual(['keo dua ben tre']);
    expect(made.begin).toEqual(['zykeo', 'zykeodua']);
  });

  it('returns what may be returned, empty lists included', () => {
    expect(JSON.parse(String(made.doc))).toEqual({
      id: 'a',
      name: 'Kẹo dừa Bến Tre',
      months: [],
      made: '2026-11-22T00:00:00Z',
    });
  });

  it('counts dates in milliseconds', () => expect(made.f_made).toBe(Date.UTC(2026, 10, 22)));

  it('has the same fingerprint when it comes back from the database, and another when a word changes', () => {
    const { secret, ...rest } = document;
    const again = engineDocument({ secret, ...rest }, layout);
    expect(again.fingerprint).toBe(made.fingerprint);
    expect(engineDocument({ ...document, secret: 'béo' }, layout).fingerprint).not.toBe(made.fingerprint);
  });
});

it.each([
  ['dừa', 'zzdu7a1'],
  ['dứa', 'zzdu7a2'],
  ['hòa', 'zzhoa1'],
  ['hoà', 'zzhoa1'],
  ['đũa', 'zzd9ua4'],
  ['tre', 'tre'],
])('the code of %s is %s', (written, code) => {
  expect(words(written).map(accentCode)).toEqual([code]);
});

it('sorts names by the Vietnamese alphabet', () => {
  const names = ['Đồng Xoài', 'Dầu Tiếng', 'Bù Đăng', 'Ân', 'An Phú', 'An', 'Ăn', 'Bù Đốp', 'Bú', 'An 2'];
  expect([...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
    'An',
    'An 2',
    'An Phú',
    'Ăn',
    'Ân',
    'Bú',
    'Bù Đăng',
    'Bù Đốp',
    'Dầu Tiếng',
    'Đồng Xoài',
  ]);
});
