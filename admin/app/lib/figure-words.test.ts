import { expect, it } from 'vitest';
import { vi } from '~/messages/vi';
import { formatTiny, writeFigure, writeRatio } from './figure-words';

it('writes a tiny share with three digits that count', () => {
  expect(formatTiny(0.0000251107828656)).toBe('0,0000251');
  expect(formatTiny(0.000804135893648)).toBe('0,000804');
  expect(formatTiny(12.5)).toBe('12,50');
  expect(formatTiny(0)).toBe('0');
});

it('never lets a small share read as zero', () => {
  for (const value of [1e-3, 1e-6, 1e-9, -1e-6]) expect(formatTiny(value)).toMatch(/[1-9]/);
});

it('writes each unit in its own way', () => {
  expect(writeFigure({ value: 5_274_000_000, unit: 'dong' }, vi)).toBe('5.274.000.000\u00a0₫');
  expect(writeFigure({ value: 75, unit: 'percent' }, vi)).toBe('75%');
  expect(writeFigure({ value: 0.000804, unit: 'percentage_point' }, vi)).toBe('0,000804 điểm %');
});

it('shows what a ratio is made of', () => {
  const figure = { key: 'value', label: '', value: 50, unit: 'percent' as const };
  expect(writeRatio({ ...figure, numerator: 20, denominator: 40 }, vi)).toBe('20 / 40');
  expect(writeRatio({ ...figure, numerator: null, denominator: null }, vi)).toBeNull();
});
