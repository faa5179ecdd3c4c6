import { describe, expect, it } from 'vitest';
import { words } from '../../lib/fold-text';
import { distance, isSwap, Vocabulary } from './vocabulary';

const vocabulary = new Vocabulary(
  new Map([
    ['hat', 120],
    ['dieu', 119],
    ['diu', 2],
    ['nghe', 12],
    ['nhe', 9],
    ['robusta', 3],
    ['sau', 30],
    ['rieng', 18],
    ['gia', 5],
  ]),
  new Set(['hat5', 'điêu1', 'diu5', 'nghê5']),
);
const word = (text: string) => words(text)[0]!;

describe('words that were meant', () => {
  it.each([
    ['diue', 'dieu'],
    ['dieuu', 'dieu'],
    ['dieo', 'dieu'],
    ['idieu', 'dieu'],
    ['robussta', 'robusta'],
    ['robusat', 'robusta'],
    ['hatdieu', 'hat dieu'],
    ['saurieng', 'sau rieng'],
  ])('%s meant %s', (typed, meant) => expect(vocabulary.near(typed, 3)).toContain(meant));

  it('takes swapped letters for the likeliest slip', () => {
    expect(vocabulary.near('diue', 1)).toEqual(['dieu']);
  });

  it('offers nothing for numbers, single letters and words from elsewhere', () => {
    expect(vocabulary.near('240', 3)).toEqual([]);
    expect(vocabulary.near('x', 3)).toEqual([]);
    expect(vocabulary.near('iphone', 3)).toEqual([]);
  });
});

describe('doubt', () => {
  it('doubts what is unknown, and what is rare beside a common near word', () => {
    expect(vocabulary.doubts(word('diue'))).toBe(true);
    expect(vocabulary.doubts(word('diu'))).toBe(true);
    expect(vocabulary.doubts(word('dieu'))).toBe(false);
  });

  it('doubts accents that nobody writes', () => {
    expect(vocabulary.doubts(word('nhẹ'))).toBe(true);
    expect(vocabulary.doubts(word('nghệ'))).toBe(false);
  });
});

it('counts swapping two neighbours as one slip', () => {
  expect(distance('diue', 'dieu')).toBe(1);
  expect(distance('kitten', 'sitting')).toBe(3);
  expect(distance('', 'ba')).toBe(2);
  expect(isSwap('diue', 'dieu')).toBe(true);
  expect(isSwap('dieu', 'diem')).toBe(false);
});
