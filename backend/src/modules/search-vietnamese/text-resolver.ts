import type { Database } from './database';
import type { TextMatch } from './statement';
import { allTerms, mostTerms, rankingQuery, readTerms, type SynonymGroup, type Term } from './text-query';
import { Vocabulary } from './vocabulary';

/** A text query that was settled: how to match it, and what it was taken for when the words as typed found nothing. */
export interface ResolvedText extends TextMatch {
  corrected: string | null;
}

export interface TextOptions {
  synonyms: readonly SynonymGroup[];
  /** The last word may be only begun, from the first try on. */
  typeahead: boolean;
  /** Mistyped words are corrected when nothing else is found. */
  tolerant: boolean;
}

interface Attempt extends TextMatch {
  corrected: string | null;
}

const VOCABULARY_SECONDS = 30;
const CORRECTIONS_PER_WORD = 3;

/** A query of which nothing is left to search by, like `%` or an emoji: it finds nothing. */
export const NOTHING: ResolvedText = { match: '', rank: '', corrected: null };

/**
 * Decides what a text means against what the index holds. The ladder: every word as typed; the last word only begun; mistyped words
 * corrected from the words of the index; most of the words. The first rung that finds something is the answer.
 */
export class TextResolver {
  private readonly vocabularies = new Map<
    string,
    { loaded: number; cost: number; words: Promise<Vocabulary> }
  >();

  constructor(private readonly database: Database) {}

  async resolve(table: string, text: string, options: TextOptions): Promise<ResolvedText> {
    const terms = readTerms(text, options.synonyms);
    if (!terms.length) return NOTHING;
    const rank = rankingQuery(terms);
    const asTyped: Attempt[] = [{ match: allTerms(terms, 'prefix'), rank, corrected: null }];
    if (!options.typeahead) asTyped.unshift({ match: allTerms(terms, 'whole'), rank, corrected: null });
    const found = await this.firstThatFinds(table, asTyped);
    if (found || !options.tolerant) return found ?? NOTHING;
    const second = [...(await this.corrections(table, text, terms, options)), ...partly(terms)];
    return (await this.firstThatFinds(table, second)) ?? NOTHING;
  }

  forget(table: string): void {
    this.vocabularies.delete(table);
  }

  private async firstThatFinds(table: string, attempts: Attempt[]): Promise<Attempt | undefined> {
    if (!attempts.length) return undefined;
    const exists = attempts.map(
      (_, at) => `WHEN EXISTS (SELECT 1 FROM ${table} WHERE words @@ $${at + 1}::tsquery) THEN ${at}`,
    );
    const [row] = await this.database.query<{ first: number | null }>(
      `SELECT CASE ${exists.join(' ')} END AS first`,
      attempts.map((attempt) => attempt.match),
    );
    return typeof row?.first === 'number' ? attempts[row.first] : undefined;
  }

  private async corrections(
    table: string,
    text: string,
    terms: Term[],
    options: TextOptions,
  ): Promise<Attempt[]> {
    const vocabulary = await this.vocabulary(table);
    const typed = readTerms(text, []).flatMap((term) => term.words.map((word) => word.folded));
    const unknown = typed.filter(
      (word, at) => !vocabulary.has(word) && (at < typed.length - 1 || !options.typeahead),
    );
    const variants = unknown.length
      ? [replaceAll(typed, vocabulary, unknown), ...replaceOne(typed, vocabulary, unknown)]
      : replaceOne(typed, vocabulary, typed);
    const distinct = [...new Set(variants.filter((variant) => variant !== typed.join(' ')))];
    const exact = distinct.flatMap((corrected) => {
      const correctedTerms = readTerms(corrected, options.synonyms);
      const rank = rankingQuery(correctedTerms);
      return (['whole', 'prefix'] as const).map((last) => ({
        match: allTerms(correctedTerms, last),
        rank,
        corrected,
      }));
    });
    const best = distinct[0];
    if (!best || !unknown.length || terms.length < 3) return exact;
    return [
      ...exact,
      ...partly(readTerms(best, options.synonyms)).map((attempt) => ({ ...attempt, corrected: best })),
    ];
  }

  private async vocabulary(table: string): Promise<Vocabulary> {
    const known = this.vocabularies.get(table);
    // A large index takes long to read; it is read at most a hundredth of the time.
    if (known && Date.now() - known.loaded < Math.max(VOCABULARY_SECONDS * 1000, known.cost * 100))
      return known.words;
    const entry = { loaded: Date.now(), cost: 0, words: this.readVocabulary(table) };
    entry.words.then(
      () => {
        entry.cost = Date.now() - entry.loaded;
      },
      () => this.vocabularies.delete(table),
    );
    this.vocabularies.set(table, entry);
    return known ? known.words : entry.words;
  }

  private async readVocabulary(table: string): Promise<Vocabulary> {
    const rows = await this.database.query<{ word: string; ndoc: number }>(
      `SELECT word, ndoc FROM ts_stat('SELECT words FROM ${table}')`,
      [],
    );
    // Accented forms stand beside their folded ones and are no words of their own here.
    return new Vocabulary(
      new Map(rows.filter(({ word }) => /^[a-z0-9]+$/.test(word)).map(({ word, ndoc }) => [word, ndoc])),
    );
  }
}

function partly(terms: Term[]): Attempt[] {
  const rank = rankingQuery(terms);
  return mostTerms(terms).map((match) => ({ match, rank, corrected: null }));
}

function replaceAll(typed: string[], vocabulary: Vocabulary, unknown: string[]): string {
  return typed
    .map((word) => (unknown.includes(word) ? (vocabulary.near(word, 1)[0] ?? word) : word))
    .join(' ');
}

function replaceOne(typed: string[], vocabulary: Vocabulary, doubtful: string[]): string[] {
  return typed.flatMap((word, at) =>
    doubtful.includes(word)
      ? vocabulary
          .near(word, CORRECTIONS_PER_WORD)
          .map((candidate) => [...typed.slice(0, at), candidate, ...typed.slice(at + 1)].join(' '))
      : [],
  );
}
