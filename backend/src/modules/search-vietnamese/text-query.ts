import { type Word, words } from '../../lib/fold-text';

/** Free text is answered up to here; what comes after helps nobody and costs time. */
const MAX_QUERY_LENGTH = 200;
const MAX_QUERY_WORDS = 12;

/** Words that mean one thing, each as its folded words: `[['dieu'], ['dao', 'lon', 'hot']]`. */
export type SynonymGroup = string[][];

/** One thing that is asked for: a word, or a run of words that has synonyms. */
export interface Term {
  words: Word[];
  /** Other ways to say it, folded. */
  others: string[][];
}

export function readTerms(text: string, synonyms: readonly SynonymGroup[]): Term[] {
  const found = words(text.slice(0, MAX_QUERY_LENGTH)).slice(0, MAX_QUERY_WORDS);
  const terms: Term[] = [];
  for (let at = 0; at < found.length; ) {
    const { length, others } = longestSynonym(found, at, synonyms);
    terms.push({ words: found.slice(at, at + length), others });
    at += length;
  }
  return terms;
}

function longestSynonym(found: Word[], at: number, synonyms: readonly SynonymGroup[]) {
  let best = { length: 1, others: [] as string[][] };
  let bestLength = 0;
  for (const group of synonyms) {
    for (const phrase of group) {
      if (phrase.length <= bestLength) continue;
      if (phrase.every((word, offset) => found[at + offset]?.folded === word)) {
        bestLength = phrase.length;
        best = { length: phrase.length, others: group.filter((other) => other !== phrase) };
      }
    }
  }
  return best;
}

/** Reads groups of equal words as people write them into the folded form that queries are compared with. */
export function readSynonyms(groups: readonly (readonly string[])[]): SynonymGroup[] {
  return groups.map((group) => group.map((phrase) => words(phrase).map((word) => word.folded)));
}

export type LastWord = 'whole' | 'prefix';

/** A tsquery that wants every term; the last word may be only begun. */
export function allTerms(terms: Term[], last: LastWord): string {
  return terms.map((term, at) => termQuery(term, at === terms.length - 1 ? last : 'whole', '')).join(' & ');
}

/**
 * Tsqueries that want ever fewer terms, down to 60% of them. They look only at names (weights A and B): a stray word in a
 * description is no answer.
 */
export function mostTerms(terms: Term[]): string[] {
  const least = Math.max(1, Math.ceil(terms.length * 0.6) - (terms.length === 2 ? 1 : 0));
  const queries: string[] = [];
  for (let wanted = terms.length - 1; wanted >= least && queries.length < 3; wanted -= 1) {
    const choices = combinations(terms, wanted).map((chosen) =>
      chosen.map((term) => termQuery(term, 'whole', ':AB')).join(' & '),
    );
    queries.push(choices.map((choice) => `(${choice})`).join(' | '));
  }
  return queries;
}

/** The tsquery that ranks: every form of every word counts, so an accented match outweighs a folded one. */
export function rankingQuery(terms: Term[]): string {
  const lexemes = new Set<string>();
  for (const term of terms) {
    for (const word of term.words) {
      lexemes.add(quoted(word.folded));
      if (word.accented !== word.folded) lexemes.add(quoted(word.accented));
    }
    for (const other of term.others) for (const word of other) lexemes.add(quoted(word));
  }
  const lastWord = terms.at(-1)?.words.at(-1);
  if (lastWord) lexemes.add(`${quoted(lastWord.folded)}:*`);
  return [...lexemes].join(' | ');
}

function termQuery(term: Term, last: LastWord, weights: string): string {
  const own = term.words.map((word, at) => {
    const begun = last === 'prefix' && at === term.words.length - 1;
    return quoted(word.folded) + (begun ? (weights || ':') + '*' : weights);
  });
  const ways = [
    own.join(' & '),
    ...term.others.map((other) => other.map((word) => quoted(word) + weights).join(' <-> ')),
  ];
  return ways.length === 1 && own.length === 1
    ? (own[0] ?? '')
    : `(${ways.map((way) => `(${way})`).join(' | ')})`;
}

function combinations<T>(items: T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) =>
    combinations(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

/** Words hold only letters and digits, so the quotes cannot be left. */
function quoted(word: string): string {
  return `'${word}'`;
}
