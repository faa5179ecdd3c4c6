import { describe, expect, it } from 'vitest';
import { parsePrice, parseStock } from './amount';

describe('a price as a seller types it', () => {
  it.each([
    ['120000', 120_000],
    ['120.000', 120_000],
    ['120 000', 120_000],
    ['120\u00a0000', 120_000],
    ['1.284.000 ₫', 1_284_000],
    ['95.000đ', 95_000],
    ['95000 VND', 95_000],
    [' 500 ', 500],
    ['1', 1],
    ['1.000.000.000', 1_000_000_000],
  ])('takes %j', (typed, value) => {
    expect(parsePrice(typed)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['₫', 'missing'],
    ['-5000', 'negative'],
    ['−5.000', 'negative'],
    ['0', 'zero'],
    ['120,5', 'fraction'],
    ['120,000', 'fraction'],
    ['1.5', 'fraction'],
    ['12.00', 'fraction'],
    ['1.2345', 'fraction'],
    ['50k', 'not_a_number'],
    ['1tr2', 'not_a_number'],
    ['1e5', 'not_a_number'],
    ['0x10', 'not_a_number'],
    ['mười nghìn', 'not_a_number'],
    ['1.000.000.001', 'too_large'],
    ['99999999999999999999', 'too_large'],
  ])('refuses %j as %s', (typed, problem) => {
    expect(parsePrice(typed)).toEqual({ ok: false, problem });
  });
});

describe('a stock as a seller types it', () => {
  it('may be none', () => {
    expect(parseStock('0')).toEqual({ ok: true, value: 0 });
  });

  it('is never part of a piece or less than none', () => {
    expect(parseStock('2,5')).toEqual({ ok: false, problem: 'fraction' });
    expect(parseStock('-1')).toEqual({ ok: false, problem: 'negative' });
  });
});
