import { type Word, words } from '../../lib/fold-text';

/** Meilisearch reads this many words of a query. */
export const MOST_WORDS = 10;
const MAX_QUERY_LENGTH = 200;

/** A way to understand a text: which words to look for, where, and what the text was taken for. */
export interface Reading {
  words: Word[];
  /** Whether the last word may be only begun. */
  last: 'whole' | 'prefix';
  /** In names, kinds and places alone, or in everything. */
  reach: 'named' | 'anywhere';
  /** The words that were searched instead of the typed ones. */
  corrected: string | null;
}

/** The words of a text as it was typed. Empty when nothing is left to search by, like `%` or an emoji. */
export function typedWords(text: string): Word[] {
  return words(text.slice(0, MAX_QUERY_LENGTH)).slice(0, MOST_WORDS);
}

/** A search box offers while somebody types, so there the last word is always taken as begun; else only when it means nothing as it is. */
export function lastWordWays(typeahead: boolean): Reading['last'][] {
  return typeahead ? ['prefix'] : ['whole', 'prefix'];
}

/** Readings with one word left out, when there are enough words for the rest to still mean something. */
export function partialReadings(typed: Word[]): Reading[] {
  const least = Math.max(1, Math.ceil(typed.length * 0.6) - (typed.length === 2 ? 1 : 0));
  if (typed.length - 1 < least) return [];
  return typed.map((_, at) => ({
    words: typed.filter((_word, place) => place !== at),
    last: 'whole' as const,
    reach: 'named' as const,
    corrected: null,
  }));
}
