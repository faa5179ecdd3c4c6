import { words } from '../../lib/fold-text';
import { accentCode, beginningMarks } from './accent-code';
import type { Settings } from './client';
import {
  BEGINNINGS,
  FINGERPRINT,
  type Layout,
  looseAttribute,
  namingTexts,
  RETURNED,
  sortAttribute,
  valueAttribute,
  wordsAttribute,
} from './layout';

/** Lists are paged to their end, and all values of a facet are counted. */
const MOST_HITS = 1_000_000;
const MOST_FACET_VALUES = 10_000;
/** Meilisearch joins at most three words of a query when it looks for synonyms. */
const LONGEST_SYNONYM = 3;

/** The settings of an index, all of them out of its declaration. Synonyms are set apart: they are data of the province pack. */
export function engineSettings(layout: Layout): Settings {
  const written = layout.texts.map(({ path }) => wordsAttribute(path));
  const loose = namingTexts(layout).map(looseAttribute);
  return {
    searchableAttributes: [...written, BEGINNINGS, ...loose],
    displayedAttributes: ['id', FINGERPRINT, RETURNED, ...loose],
    filterableAttributes: [
      ...new Set(['id', ...layout.values.map(({ path }) => valueAttribute(path))]),
    ].sort(),
    sortableAttributes: layout.values
      .filter((field) => field.sorted)
      .map(sortAttribute)
      .sort(),
    // A chosen order comes before relevance; what the market prefers among equals comes after it.
    rankingRules: [
      'sort',
      'words',
      'typo',
      'attributeRank',
      ...layout.afterRelevance.map((rule) => afterRelevance(layout, rule)),
    ],
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: layout.slips.one, twoTypos: layout.slips.two },
      disableOnAttributes: [...written, BEGINNINGS],
    },
    faceting: { maxValuesPerFacet: MOST_FACET_VALUES },
    pagination: { maxTotalHits: MOST_HITS },
  };
}

function afterRelevance(layout: Layout, rule: string): string {
  const [path = '', direction = 'asc'] = rule.split(':');
  const field = layout.values.find((candidate) => candidate.path === path);
  return `${field ? sortAttribute(field) : valueAttribute(path)}:${direction}`;
}

/**
 * Groups of equal words as Meilisearch wants them: for each way to write one, the others. Others are meant with their accents, so
 * `sầu` does not bring `Sáu`; what is typed counts with and without. The marks of beginnings are synonyms
 * like the words that they stand for.
 */
export function engineSynonyms(groups: readonly (readonly string[])[]): Record<string, string[]> {
  const synonyms: Record<string, string[]> = {};
  const add = (key: string, other: string) => {
    const known = synonyms[key] ?? [];
    if (other !== key && !known.includes(other)) synonyms[key] = [...known, other];
  };
  for (const group of groups) {
    const phrases = group.map((phrase) => words(phrase));
    for (const phrase of phrases) {
      if (!phrase.length || phrase.length > LONGEST_SYNONYM) continue;
      for (const other of phrases) {
        if (other === phrase || !other.length) continue;
        const others = other.map(accentCode).join(' ');
        add(phrase.map((word) => word.folded).join(' '), others);
        add(phrase.map(accentCode).join(' '), others);
        for (const text of ['name', 'kind'] as const) {
          add(beginningMarks(phrase, text).at(-1) ?? '', beginningMarks(other, text).at(-1) ?? '');
        }
      }
    }
  }
  return synonyms;
}
