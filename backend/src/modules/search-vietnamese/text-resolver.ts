import type { Database } from './database';
import type { TextMatch } from './hits';
import type { Mirror } from './mirror/mirror';
import {
  allTerms,
  allTermsInName,
  inNames,
  type LastWord,
  mostTerms,
  rankingQueries,
  readTerms,
  type SynonymGroup,
  type Term,
} from './text-query';
import { isSwap, Vocabulary } from './vocabulary';

export interface SearchedIndex {
  table: string;
  /** The index in memory, when it is there. */
  mirror: Mirror | undefined;
  /** `ORDER BY` of an order that has an index; empty when there is none. */
  best: string;
}

export interface TextOptions {
  synonyms: readonly SynonymGroup[];
  /** The last word may be only begun, from the first try on. */
  typeahead: boolean;
  /** Mistyped words are corrected when nothing else is found. */
  tolerant: boolean;
}

interface Attempt extends TextMatch {
  /** What must find something for the attempt to be taken; often stricter than what is shown then. */
  probe: string;
}

interface Variant {
  text: string;
  /** The words that were put in. */
  fixed: string[];
  /** Only neighbouring letters changed places: the surest kind of slip. */
  swapped: boolean;
}

/** Common words stand in one of the first documents, which is found sooner than all that hold them. */
const LOOKED_AT_FIRST = 200;
const VOCABULARY_SECONDS = 30;
const CORRECTIONS_PER_WORD = 3;

/** A query of which nothing is left to search by, like `%` or an emoji: it finds nothing. */
export const NOTHING: TextMatch = { match: '', named: '', ranks: [], corrected: null, partial: false };

/**
 * Decides what a text means against what the index holds. The ladder: every word as typed stands in names, kinds or places; the same
 * with the last word only begun; mistyped words corrected from the words of the index; every word anywhere, descriptions
 * included; most of the words. The first rung that finds something is the answer.
 */
export class TextResolver {
  private readonly vocabularies = new Map<
    string,
    { loaded: number; cost: number; words: Promise<Vocabulary> }
  >();

  constructor(private readonly database: Database) {}

  async resolve(index: SearchedIndex, text: string, options: TextOptions): Promise<TextMatch> {
    const terms = readTerms(text, options.synonyms);
    if (!terms.length) return NOTHING;
    const asTyped = attempts(terms, null, options.typeahead);
    const named = await this.firstThatFinds(index, asTyped.map(onlyNames));
    if (named) return named;
    const corrections = options.tolerant ? await this.corrections(index, text, options) : [];
    const second = [
      ...corrections,
      ...asTyped,
      ...(options.tolerant ? partly(terms, null) : []),
      ...(options.tolerant && terms.length > 2 ? this.partlyCorrected(corrections, options) : []),
    ];
    return (await this.firstThatFinds(index, second)) ?? NOTHING;
  }

  private async firstThatFinds(
    { table, best, mirror }: SearchedIndex,
    attempts: Attempt[],
  ): Promise<Attempt | undefined> {
    if (mirror) return attempts.find((attempt) => mirror.holds(attempt.probe));
    const exists = attempts.flatMap((_, at) =>
      [`(SELECT words FROM ${table} ${best} LIMIT ${LOOKED_AT_FIRST}) best`, table].map(
        (source) => `WHEN EXISTS (SELECT 1 FROM ${source} WHERE words @@ $${at + 1}::tsquery) THEN ${at}`,
      ),
    );
    const [row] = await this.database.search<{ first: number | null }>(
      {
        text: `SELECT CASE ${exists.join(' ')} END AS first`,
        values: attempts.map((attempt) => attempt.probe),
      },
      'words',
    );
    return typeof row?.first === 'number' ? attempts[row.first] : undefined;
  }

  /** Attempts with other words in the place of those that the index does not know, or hardly knows. */
  private async corrections(index: SearchedIndex, text: string, options: TextOptions): Promise<Attempt[]> {
    const vocabulary = await this.vocabulary(index);
    const found = readTerms(text, []).flatMap((term) => term.words);
    const typed = found.map((word) => word.folded);
    const asked = options.typeahead ? found.slice(0, -1) : found;
    const doubtful = new Set(asked.filter((word) => vocabulary.doubts(word)).map((word) => word.folded));
    const variants = corrected(typed, vocabulary, doubtful);
    const made = variants.map((variant) => ({
      variant,
      attempts: attempts(readTerms(variant.text, options.synonyms), variant.text, options.typeahead).map(
        onlyNames,
      ),
    }));
    // A corrected word is believed most where it names goods, less where it names their kind, and least elsewhere.
    const places: [string, (variant: Variant) => boolean][] = [
      ['A', () => true],
      ['AB', () => true],
      ['ABC', (variant) => variant.swapped],
    ];
    return places.flatMap(([weights, believed]) =>
      made
        .filter(({ variant }) => believed(variant))
        .flatMap((one) => one.attempts.map((attempt) => standsIn(attempt, one.variant.fixed, weights))),
    );
  }

  private partlyCorrected(corrections: Attempt[], options: TextOptions): Attempt[] {
    const best = corrections[0]?.corrected;
    return best ? partly(readTerms(best, options.synonyms), best) : [];
  }

  private async vocabulary({ table, mirror }: SearchedIndex): Promise<Vocabulary> {
    const known = this.vocabularies.get(table);
    // A large index takes long to read; it is read at most a hundredth of the time.
    if (known && Date.now() - known.loaded < Math.max(VOCABULARY_SECONDS * 1000, known.cost * 100))
      return known.words;
    const entry = { loaded: Date.now(), cost: 0, words: this.readVocabulary(table, mirror) };
    entry.words.then(
      () => {
        entry.cost = Date.now() - entry.loaded;
      },
      () => this.vocabularies.delete(table),
    );
    this.vocabularies.set(table, entry);
    return known ? known.words : entry.words;
  }

  private async readVocabulary(table: string, mirror: Mirror | undefined): Promise<Vocabulary> {
    const rows = mirror
      ? Array.from(mirror.words(), ([word, ndoc]) => ({ word, ndoc }))
      : await this.database.query<{ word: string; ndoc: number }>(
          `SELECT word, ndoc FROM ts_stat('SELECT words FROM ${table}')`,
          [],
        );
    const folded = rows.filter(({ word }) => /^[a-z0-9]+$/.test(word));
    return new Vocabulary(
      new Map(folded.map(({ word, ndoc }) => [word, ndoc])),
      new Set(rows.map(({ word }) => word)),
    );
  }
}

function attempts(terms: Term[], corrected: string | null, typeahead: boolean): Attempt[] {
  const lasts: LastWord[] = typeahead ? ['prefix'] : ['whole', 'prefix'];
  return lasts.map((last) => {
    const match = allTerms(terms, last);
    return {
      probe: match,
      match,
      named: allTermsInName(terms, last),
      ranks: rankingQueries(terms, last),
      corrected,
      partial: false,
    };
  });
}

function onlyNames(attempt: Attempt): Attempt {
  return { ...attempt, probe: inNames(attempt.probe) };
}

function partly(terms: Term[], corrected: string | null): Attempt[] {
  return mostTerms(terms).map((query) => ({
    ...query,
    probe: query.match,
    ranks: rankingQueries(terms, 'whole'),
    corrected,
    partial: true,
  }));
}

function standsIn(attempt: Attempt, wanted: string[], weights: string): Attempt {
  const conditions = wanted.map((word) => `'${word}':${weights}`);
  return { ...attempt, probe: [attempt.probe, ...conditions].join(' & ') };
}

/** The typed words with doubtful ones replaced: all of them by the likeliest, and each by a few. */
function corrected(typed: string[], vocabulary: Vocabulary, doubtful: Set<string>): Variant[] {
  const variants = typed.flatMap((word, at) =>
    (doubtful.has(word) ? vocabulary.near(word, CORRECTIONS_PER_WORD) : []).map((candidate) =>
      variant(typed, [...typed.slice(0, at), candidate, ...typed.slice(at + 1)]),
    ),
  );
  if (doubtful.size < 2) return variants;
  const all = typed.map((word) => (doubtful.has(word) ? (vocabulary.near(word, 1)[0] ?? word) : word));
  const everything = variant(typed, all);
  // When no word is as typed, only the surest slips are believed: else any two words would mean something.
  return doubtful.size < new Set(typed).size || everything.swapped ? [everything, ...variants] : variants;
}

function variant(typed: string[], words: string[]): Variant {
  const changed = words.flatMap((word, at) => (word === typed[at] ? [] : [{ word, from: typed[at] ?? '' }]));
  return {
    text: words.join(' '),
    fixed: changed.flatMap(({ word }) => word.split(' ')),
    swapped: changed.every(({ word, from }) => isSwap(word, from)),
  };
}
