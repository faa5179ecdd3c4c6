import type { Word } from '../../lib/fold-text';

const MARKED: Record<string, string> = { ă: 'a8', â: 'a6', ê: 'e6', ô: 'o6', ơ: 'o7', ư: 'u7', đ: 'd9' };

/**
 * A word with its accents in plain letters and digits (as the VNI way of typing), since Meilisearch folds accents away:
 * `dừa` is `zzdu7a1` and `dứa` is `zzdu7a2`. The beginning keeps codes apart from words that people type. A word without accents
 * has no code and stays as it is.
 */
export function accentCode({ folded, accented }: Word): string {
  if (accented === folded) return folded;
  return `zz${accented.replace(/[ăâêôơưđ]/g, (letter) => MARKED[letter] ?? letter)}`;
}

/** Where a mark stands: in names, or in the kinds of goods. */
export type MarkedText = 'name' | 'kind';

const MARKS: Record<MarkedText, string> = { name: 'zy', kind: 'zx' };

/**
 * Marks for a text that begins with a word, and with two: a name that begins with what was asked for is more about it than one that ends
 * so. No person types them.
 */
export function beginningMarks(words: readonly Word[], text: MarkedText): string[] {
  const [first, second] = words;
  if (!first) return [];
  const one = MARKS[text] + first.folded;
  return second ? [one, one + second.folded] : [one];
}
