import { search } from '@medusajs/framework/utils';
import { describe, expect, it } from 'vitest';
import { compileFilters } from './filters';
import { readLayout } from './layout';

const layout = readLayout({
  primary_key: 'id',
  settings: {},
  fields: search
    .define({
      id: search.keyword().filterable(),
      price: search.integer().filterable(),
      shelves: search.keyword().array().filterable(),
      stocked: search.boolean().filterable(),
      made: search.date().filterable(),
    })
    .toFields(),
});
const compile = (filters: Parameters<typeof compileFilters>[0]) => compileFilters(filters, layout);

describe('filters', () => {
  it.each([
    [{}, ''],
    [{ price: 5 }, 'f_price IN [5]'],
    [{ price: { $gte: 1, $lt: 9 } }, '(f_price >= 1 AND f_price < 9)'],
    [{ shelves: ['a', 'b'] }, 'f_shelves IN ["a", "b"]'],
    [{ shelves: { $contains: ['a', 'b'] } }, '(f_shelves = "a" AND f_shelves = "b")'],
    [{ shelves: [] }, 'id IN []'],
    [{ shelves: ['a', null] }, '(f_shelves IN ["a"] OR f_shelves IS NULL)'],
    [{ price: { $exists: true } }, '(f_price IS NOT NULL)'],
    [{ stocked: true, price: { $ne: 5 } }, 'f_stocked IN [true] AND (NOT (f_price IN [5]))'],
    [{ $or: [{ price: 1 }, { stocked: false }] }, '((f_price IN [1]) OR (f_stocked IN [false]))'],
    [{ $or: [{ price: 1 }, {}] }, ''],
    [{ $or: [] }, 'id IN []'],
    [{ $not: { price: 1 } }, 'NOT (f_price IN [1])'],
    [{ made: { $lt: '2026-11-22T00:00:00Z' } }, `(f_made < ${Date.UTC(2026, 10, 22)})`],
  ])('%j become %s', (filters, expected) => {
    expect(compile(filters as Parameters<typeof compileFilters>[0])).toBe(expected);
  });

  it('keep what a person typed between its quotes', () => {
    expect(compile({ shelves: 'a" OR f_price > 0 OR "\\' })).toBe(
      'f_shelves IN ["a\\" OR f_price > 0 OR \\"\\\\"]',
    );
    expect(compile({ shelves: 'x\ud800\0y' })).toBe('f_shelves IN ["x\ufffdy"]');
  });

  it.each([
    [{ colour: 'red' }, 'no values of "colour"'],
    [{ price: 'cheap' }, 'no number'],
    [{ price: { $like: 1 } }, 'Unknown operator'],
    [{ shelves: { $gt: 'a' } }, 'is a list'],
  ])('%j are refused', (filters, message) => {
    expect(() => compile(filters as Parameters<typeof compileFilters>[0])).toThrow(message);
  });
});
