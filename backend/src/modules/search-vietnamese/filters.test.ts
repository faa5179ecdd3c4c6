import type { SearchTypes } from '@medusajs/framework/types';
import { search } from '@medusajs/framework/utils';
import { describe, expect, it } from 'vitest';
import { compileFilters } from './filters';
import { Parameters } from './parameters';
import { planIndex } from './plan';

const plan = planIndex(
  search
    .define({
      id: search.keyword().filterable(),
      price: search.integer().filterable(),
      commune_code: search.keyword().filterable(),
      category_slugs: search.keyword().array().filterable(),
      in_stock: search.boolean().filterable(),
      secret: search.keyword(),
    })
    .toFields(),
  'id',
);

function compiled(filters: SearchTypes.SearchFilters) {
  const parameters = new Parameters();
  return { sql: compileFilters(filters, plan, parameters), values: parameters.values };
}

describe('filters', () => {
  it('binds every value, however many there are, as one list', () => {
    const hostile = "25195'; DROP TABLE product; --";
    const { sql, values } = compiled({ commune_code: [hostile, '25270'] });
    expect(sql).toBe('c_commune_code = ANY($1::text[])');
    expect(values).toEqual([[hostile, '25270']]);
  });

  it('asks lists whether they hold a value, and numbers for their range', () => {
    expect(compiled({ category_slugs: 'hat-dieu' }).sql).toBe('c_category_slugs && $1::text[]');
    expect(compiled({ price: { $gte: 1000, $lte: '2000' } })).toEqual({
      sql: '(c_price >= $1 AND c_price <= $2)',
      values: [1000, 2000],
    });
  });

  it('joins branches', () => {
    const { sql } = compiled({ $or: [{ in_stock: true }, { $not: { price: { $gt: 5 } } }] });
    expect(sql).toBe('(c_in_stock = ANY($1::boolean[]) OR NOT (c_price > $2))');
    expect(compiled({ $or: [] }).sql).toBe('FALSE');
    expect(compiled({}).sql).toBe('TRUE');
  });

  it('refuses what it does not know', () => {
    expect(() => compiled({ secret: 'x' })).toThrow('no column');
    expect(() => compiled({ price: { $regex: 'x' } })).toThrow('Unknown operator');
    expect(() => compiled({ price: { $gt: 'many' } })).toThrow('no number');
    expect(() => compiled({ category_slugs: { $gt: 'a' } })).toThrow('has no order');
  });
});
