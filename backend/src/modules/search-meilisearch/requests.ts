import { accentCode, beginningMarks } from './accent-code';
import type { Query } from './client';
import { BEGINNINGS, type Layout, looseAttribute, namingTexts, wordsAttribute } from './layout';
import { MOST_WORDS, type Reading } from './reading';

/** The part of a request that says which documents fit a text. */
export type Matching = Pick<Query, 'q' | 'matchingStrategy' | 'attributesToSearchOn'>;

/** Every word is wanted. This decides what is found, counted and shown in facets. */
export function required(reading: Reading, layout: Layout): Matching {
  return {
    q: inQuery(
      reading.words.map((word) => word.folded),
      reading.last,
    ),
    matchingStrategy: 'all',
    attributesToSearchOn: attributesOf(reading, layout),
  };
}

/**
 * The same documents first, and among them those that also have the accents as typed and a name that begins so: words that may be
 * missing stand last, and Meilisearch drops words from the end. What comes after the required ones is to be cut off.
 */
export function ranked(reading: Reading, layout: Layout): Matching {
  const accents = reading.words.filter((word) => word.accented !== word.folded).map(accentCode);
  const folded = reading.words.map((word) => word.folded);
  const marks = [
    ...beginningMarks(reading.words, 'name'),
    ...beginningMarks(reading.words, 'kind').slice(-1),
  ];
  return {
    q: inQuery([...folded, ...accents, ...marks].slice(0, MOST_WORDS), 'whole'),
    matchingStrategy: 'last',
    attributesToSearchOn: [...attributesOf(reading, layout), BEGINNINGS],
  };
}

/** The words as they may have been meant, in texts of at least a weight. */
export function loosely(reading: Reading, layout: Layout, weight: number): Matching {
  const naming = new Set(namingTexts(layout));
  const texts = layout.texts.filter((text) => naming.has(text.path) && text.weight >= weight);
  return {
    q: inQuery(
      reading.words.map((word) => word.folded),
      reading.last,
    ),
    matchingStrategy: 'all',
    attributesToSearchOn: texts.map(({ path }) => looseAttribute(path)),
  };
}

function attributesOf({ reach }: Reading, layout: Layout): string[] {
  const texts = reach === 'named' ? namingTexts(layout) : layout.texts.map(({ path }) => path);
  return texts.map(wordsAttribute);
}

/** Meilisearch takes the last word of a query as begun unless something follows it. */
function inQuery(tokens: string[], last: Reading['last']): string {
  return tokens.join(' ') + (last === 'whole' ? ' ' : '');
}
