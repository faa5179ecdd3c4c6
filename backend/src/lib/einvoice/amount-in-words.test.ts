import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vectors } from '../fixtures/number-words-vectors.json';
import { amountInWords, wordsOfNumber } from './amount-in-words';

const VALUES: Record<string, number> = Object.fromEntries(
  ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'].map((word, value) => [
    word,
    value,
  ]),
);

/** Reads words back by adding up, knowing nothing of how they were made. */
function numberOf(words: string): number {
  if (words.startsWith('âm ')) return -numberOf(words.slice(3));
  const [above, below] = lastBillion(words);
  return (above === undefined ? 0 : numberOf(above) * 1e9) + belowBillion(below);
}

function lastBillion(words: string): [string | undefined, string] {
  const at = words.lastIndexOf('tỷ');
  return at < 0 ? [undefined, words] : [words.slice(0, at).trim(), words.slice(at + 2).trim()];
}

function belowBillion(words: string): number {
  let total = 0;
  let group = 0;
  for (const word of words.split(' ').filter(Boolean)) {
    if (word === 'triệu' || word === 'nghìn') {
      total += group * (word === 'triệu' ? 1e6 : 1e3);
      group = 0;
    } else if (word === 'trăm') group *= 100;
    else if (word === 'mươi') group = Math.floor(group / 10) * 10 + (group % 10) * 10;
    else if (word === 'mười') group += 10;
    else if (word === 'mốt') group += 1;
    else if (word === 'lăm') group += 5;
    else if (word !== 'linh') group += VALUES[word] ?? Number.NaN;
  }
  return total + group;
}

describe('amounts in words', () => {
  it.each(vectors)('$n is "$words"', ({ n, words, invoiceLine }) => {
    expect(wordsOfNumber(BigInt(n))).toBe(words);
    expect(amountInWords(Number(n))).toBe(invoiceLine);
  });

  it('say a negative amount as such', () => {
    expect(amountInWords(-1_284_000)).toBe('Âm một triệu hai trăm tám mươi bốn nghìn đồng.');
  });

  it('call nothing zero, also when it comes as minus zero', () => {
    expect(amountInWords(-0)).toBe('Không đồng.');
  });

  it('read a tỷ of tỷ', () => {
    expect(wordsOfNumber(10n ** 18n)).toBe('một tỷ tỷ');
    expect(wordsOfNumber(-(10n ** 12n))).toBe('âm một nghìn tỷ');
  });

  it('refuse parts of a đồng', () => {
    expect(() => amountInWords(1.5)).toThrow();
  });

  it('mean the number they were made of', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (amount) => {
        expect(numberOf(wordsOfNumber(amount))).toBe(amount);
      }),
    );
  });
});
