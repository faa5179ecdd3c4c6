import { search } from '@medusajs/framework/utils';
import { expect, it } from 'vitest';
import { documentRow, wordVector } from './documents';
import { planIndex } from './plan';

const plan = planIndex(
  search
    .define({
      id: search.keyword().filterable(),
      price: search.integer().filterable(),
      created_at: search.date().sortable(),
      name: search.text().searchable({ weight: 4 }),
      more: search.text().array().searchable().retrievable(false),
    })
    .toFields(),
  'id',
);

it('stores each word folded and accented at one place, weighted by its field', () => {
  expect(wordVector({ id: '1', name: 'Hạt điều', more: ['rang'] }, plan)).toBe(
    "'hat':1A '=hat':1A 'hat5':1A '=hat5':1A 'dieu':2A '=dieu':2A 'điêu1':2A '=điêu1':2A 'rang':4D '^hat':1A '^hat5':1A '^hat dieu':1A '^hat5 điêu1':1A",
  );
});

it('keeps in the document only what a hit may return', () => {
  const row = documentRow(
    { id: '1', name: 'Tiêu', price: 5000, more: ['đen'], created_at: '2026-01-01' },
    plan,
  );
  expect(row.document).toEqual({ id: '1', name: 'Tiêu', price: 5000, created_at: '2026-01-01' });
  expect(row.c_price).toBe(5000);
  expect(row.c_created_at).toBe(Date.parse('2026-01-01'));
});

it('does not drown in a long description', () => {
  const vector = wordVector(
    { id: '1', name: 'x', more: [Array.from({ length: 9000 }, (_, at) => `w${at}`).join(' ')] },
    plan,
  );
  expect(vector.split(' ').length).toBeLessThan(1600);
});
