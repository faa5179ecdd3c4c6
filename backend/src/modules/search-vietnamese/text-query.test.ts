import { describe, expect, it } from 'vitest';
import {
  allTerms,
  allTermsInName,
  inNames,
  mostTerms,
  rankingQueries,
  readSynonyms,
  readTerms,
} from './text-query';

const synonyms = readSynonyms([
  ['sầu riêng', 'sầu', 'durian'],
  ['điều', 'đào lộn hột'],
]);

describe('reading a text', () => {
  it('wants every word, the last one perhaps only begun', () => {
    expect(allTerms(readTerms('hạt ran', []), 'whole')).toBe("(('hat')) & (('ran'))");
    expect(allTerms(readTerms('hạt ran', []), 'prefix')).toBe("(('hat')) & (('ran':*))");
  });

  it('takes synonyms, the longest phrase first, in the accents of the goods', () => {
    expect(allTerms(readTerms('sau rieng', synonyms), 'whole')).toBe(
      "(('sau' & 'rieng') | ('sâu1') | ('durian'))",
    );
    expect(allTerms(readTerms('durian', synonyms), 'whole')).toBe(
      "(('durian') | ('sâu1' <-> 'riêng') | ('sâu1'))",
    );
  });

  it('does not take a word for another that differs in its accents', () => {
    expect(readTerms('sáu', synonyms)[0]?.others).toEqual([]);
    expect(readTerms('sau', synonyms)[0]?.others).toHaveLength(2);
  });

  it('keeps to a length that helps', () => {
    expect(readTerms('điều '.repeat(500), [])).toHaveLength(12);
  });

  it.each(["' | 'x':*", "a'b\\'c", ':*A & !b', '<->', "''''", '^hat ^dieu', "$1 ?1 'x'"])(
    'lets nothing of %s into the query but letters and digits',
    (text) => {
      const terms = readTerms(text, synonyms);
      const lexemes = allTerms(terms, 'prefix').match(/'[^']*'/g) ?? [];
      for (const lexeme of lexemes) expect(lexeme).toMatch(/^'[\p{L}\p{N}]+'$/u);
      expect(allTerms(terms, 'prefix').replace(/'[\p{L}\p{N}]+'/gu, '')).toMatch(/^[()&|:*<>\- ]*$/);
    },
  );
});

describe('narrowing and widening', () => {
  it('looks in names for the accents that were typed, where any were', () => {
    expect(allTermsInName(readTerms('dừa non', []), 'prefix')).toBe("(('=dưa1')) & (('=non':*))");
  });

  it('looks only at names, kinds and places', () => {
    expect(inNames("(('hat')) & (('ran':*))")).toBe("(('hat':ABC)) & (('ran':*ABC))");
    expect(inNames("(('dieu') | ('đao1' <-> 'lôn5'))")).toBe("(('dieu':ABC) | ('đao1':ABC <-> 'lôn5':ABC))");
  });

  it('lets one of three words go, and one of two', () => {
    expect(mostTerms(readTerms('mot hai ba', []))).toHaveLength(1);
    expect(mostTerms(readTerms('mot hai', []))).toEqual([
      { match: "((('mot':ABC))) | ((('hai':ABC)))", named: "((('=mot'))) | ((('=hai')))" },
    ]);
    expect(mostTerms(readTerms('mot', []))).toEqual([]);
  });
});

describe('ranking', () => {
  it('counts an accented word twice, and a name that begins with the words once more', () => {
    expect(rankingQueries(readTerms('dừa non', []), 'whole')).toEqual([
      "'dua' | 'dưa1' | 'non' | '^dua' | '^dưa1' | '^dua non' | '^dưa1 non'",
    ]);
  });

  it('ranks by each synonym, too', () => {
    const [own, other] = rankingQueries(readTerms('durian', synonyms), 'whole');
    expect(own).toBe("'durian' | '^durian'");
    expect(other).toBe("'sâu1' | 'riêng' | '^durian'");
  });
});
