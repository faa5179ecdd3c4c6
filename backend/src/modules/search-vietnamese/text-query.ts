import { type Word, words } from '../../lib/fold-text';

/** Free text is answered up to here; what comes after helps nobody and costs time. */
const MAX_QUERY_LENGTH = 200;
const MAX_QUERY_WORDS = 12;
const MAX_RANKED_SYNONYMS = 4;

/** Words and phrases that mean one thing. */
export type SynonymGroup = Word[][];

/** One thing that is asked for: a word, or a run of words that has synonyms. */
export interface Term {
  words: Word[];
  /** Other ways to say it, in accented form: goods are written with accents, so `sầu` does not bring `Sáu`. */
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
      if (phrase.every((word, offset) => saysTheSame(found[at + offset], word))) {
        bestLength = phrase.length;
        best = {
          length: phrase.length,
          others: group
            .filter((other) => other !== phrase)
            .map((other) => other.map((word) => word.accented)),
        };
      }
    }
  }
  return best;
}

/** Whoever types without accents means any; whoever types accents means them. */
function saysTheSame(typed: Word | undefined, known: Word): boolean {
  if (!typed) return false;
  return typed.accented === typed.folded ? typed.folded === known.folded : typed.accented === known.accented;
}

/** A market's groups stay the same list while they hold. */
const readGroups = new WeakMap<readonly (readonly string[])[], SynonymGroup[]>();

/** Reads groups of equal words as people write them into the folded form that queries are compared with. */
export function readSynonyms(groups: readonly (readonly string[])[]): SynonymGroup[] {
  const known = readGroups.get(groups);
  if (known) return known;
  const read = groups.map((group) => group.map((phrase) => words(phrase)));
  readGroups.set(groups, read);
  return read;
}

export type LastWord = 'whole' | 'prefix';

/** A tsquery that wants every term; the last word may be only begun. */
export function allTerms(terms: Term[], last: LastWord): string {
  return everyTerm(terms, last, ANYWHERE);
}

/** The same, but every word in the name, and with the accents that were typed. */
export function allTermsInName(terms: Term[], last: LastWord): string {
  return everyTerm(terms, last, IN_NAME);
}

/** How a word is looked for in one part of the documents. */
interface Place {
  whole(word: Word): string;
  accented(word: string): string;
  begun(word: Word): string;
}

const ANYWHERE: Place = {
  whole: (word) => quoted(word.folded),
  accented: quoted,
  begun: (word) => `${quoted(word.folded)}:*`,
};

const IN_NAME: Place = {
  whole: (word) => quoted(inName(word.accented)),
  accented: (word) => quoted(inName(word)),
  begun: (word) => `${quoted(inName(word.folded))}:*`,
};

function everyTerm(terms: Term[], last: LastWord, place: Place): string {
  return terms
    .map((term, at) => termQuery(term, at === terms.length - 1 ? last : 'whole', place))
    .join(' & ');
}

/**
 * Tsqueries that want ever fewer terms, down to 60% of them. They look only at names, kinds and places: a stray word in a
 * description is no answer.
 */
export function mostTerms(terms: Term[]): { match: string; named: string }[] {
  const least = Math.max(1, Math.ceil(terms.length * 0.6) - (terms.length === 2 ? 1 : 0));
  const queries: { match: string; named: string }[] = [];
  for (let wanted = terms.length - 1; wanted >= least && queries.length < 3; wanted -= 1) {
    const choices = combinations(terms, wanted);
    queries.push({
      match: anyOf(choices.map((chosen) => inNames(allTerms(chosen, 'whole')))),
      named: anyOf(choices.map((chosen) => allTermsInName(chosen, 'whole'))),
    });
  }
  return queries;
}

function anyOf(queries: string[]): string {
  return queries.map((query) => `(${query})`).join(' | ');
}

/** The same tsquery, looking only at names, kinds and places (weights A to C). */
export function inNames(query: string): string {
  return query.replace(/'(?::\*)?(?=[\s)&|<]|$)/g, (end) => (end === "'" ? "':ABC" : "':*ABC"));
}

/**
 * The tsqueries that rank. Every form of every word counts, so that an accented match outweighs a folded one; each
 * synonym makes one more query.
 */
export function rankingQueries(terms: Term[], last: LastWord): string[] {
  const own = terms.map((term) => term.words.flatMap(lexemes));
  const begun = terms.at(-1)?.words.at(-1);
  if (last === 'prefix' && begun) own.push([`${quoted(begun.folded)}:*`]);
  own.push(beginningLexemes(terms.flatMap((term) => term.words)).map(quoted));
  const queries = [own];
  terms.forEach((term, at) => {
    for (const other of term.others.slice(0, MAX_RANKED_SYNONYMS)) {
      queries.push(own.map((lexemesOfTerm, place) => (place === at ? other.map(quoted) : lexemesOfTerm)));
    }
  });
  return queries.slice(0, 1 + MAX_RANKED_SYNONYMS).map((query) => [...new Set(query.flat())].join(' | '));
}

/** Marks for the first word and the first two of a name, with and without accents. They are no words that could be typed. */
export function beginningLexemes(found: readonly Word[]): string[] {
  const [first, second] = found;
  if (!first) return [];
  const marks = [`^${first.folded}`, `^${first.accented}`];
  if (second) marks.push(`^${first.folded} ${second.folded}`, `^${first.accented} ${second.accented}`);
  return [...new Set(marks)];
}

/** The lexemes under which a word stands in a document. */
export function formsOf(word: Word): string[] {
  return word.accented === word.folded ? [word.folded] : [word.folded, word.accented];
}

/** The mark of a word that stands in the name. It is no word that could be typed. */
export function inName(form: string): string {
  return `=${form}`;
}

function lexemes(word: Word): string[] {
  return formsOf(word).map(quoted);
}

function termQuery(term: Term, last: LastWord, place: Place): string {
  const own = term.words.map((word, at) =>
    last === 'prefix' && at === term.words.length - 1 ? place.begun(word) : place.whole(word),
  );
  const ways = [own.join(' & '), ...term.others.map((other) => other.map(place.accented).join(' <-> '))];
  return `(${ways.map((way) => `(${way})`).join(' | ')})`;
}

function combinations<T>(items: T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) =>
    combinations(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

/** Words hold only letters and digits, and marks add only `^`, `=` and a space, so the quotes cannot be left. */
function quoted(word: string): string {
  return `'${word}'`;
}
