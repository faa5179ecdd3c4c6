import { type Word, words } from '../../lib/fold-text';
import type { Hit, Query } from './client';
import type { Engine } from './engine';
import { type Layout, looseAttribute, namingTexts } from './layout';
import { lastWordWays, partialReadings, type Reading, typedWords } from './reading';
import { loosely, type Matching, required } from './requests';
import { corrections, onlySwaps, type Typed } from './spelling';

export interface TextOptions {
  /** The last word may be only begun, from the first try on. */
  typeahead: boolean;
  /** Mistyped words are corrected when nothing else is found. */
  tolerant: boolean;
}

/** So many documents say how a word is really spelled. */
const WITNESSES = 40;
/** Least weights of the texts in which a corrected word is believed, the surest first: names, kinds, places. */
const TRUST = [4, 3, 2] as const;

/**
 * Decides what a text means against what an index holds, by the same ladder as the provider in PostgreSQL: every word as typed in
 * names, kinds or places; the same with the last word only begun; mistyped words corrected; every word anywhere; most of the
 * words. The first rung that finds something is the answer.
 */
export class TextReader {
  constructor(private readonly engine: Pick<Engine, 'search'>) {}

  /** @returns null when nothing can be found */
  async read(index: string, layout: Layout, text: string, options: TextOptions): Promise<Reading | null> {
    const typed = typedWords(text);
    if (!typed.length) return null;
    const named = lastWordWays(options.typeahead).map(
      (last): Reading => ({ words: typed, last, reach: 'named', corrected: null }),
    );
    const first = await this.firstThatFinds(index, layout, named);
    if (first) return everywhere(first);
    const anywhere = named.map(everywhere);
    if (!options.tolerant) return this.firstThatFinds(index, layout, anywhere);
    const partial = partialReadings(typed);
    const [corrected, ...found] = await Promise.all([
      this.corrected(index, layout, typed, options),
      this.firstThatFinds(index, layout, anywhere),
      this.mostTelling(index, layout, partial),
    ]);
    return (corrected && everywhere(corrected)) ?? found[0] ?? found[1];
  }

  private async firstThatFinds(index: string, layout: Layout, readings: Reading[]): Promise<Reading | null> {
    const counts = await this.count(index, layout, readings);
    return readings.find((_, at) => (counts[at] ?? 0) > 0) ?? null;
  }

  /** The words that the fewest documents have say most. */
  private async mostTelling(index: string, layout: Layout, readings: Reading[]): Promise<Reading | null> {
    const counts = await this.count(index, layout, readings);
    const [best] = readings
      .map((reading, at) => ({ reading, count: counts[at] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.count - b.count);
    return best?.reading ?? null;
  }

  private async count(index: string, layout: Layout, readings: Reading[]): Promise<number[]> {
    if (!readings.length) return [];
    const queries = readings.map((reading) => probe(index, required(reading, layout)));
    return (await this.engine.search(queries)).map((answer) => answer.estimatedTotalHits ?? 0);
  }

  /** The text with its mistyped words as the index spells them. */
  private async corrected(
    index: string,
    layout: Layout,
    typed: Word[],
    options: TextOptions,
  ): Promise<Reading | null> {
    const last = options.typeahead ? 'prefix' : 'whole';
    const reading: Reading = { words: typed, last, reach: 'named', corrected: null };
    const alone = typed.map(
      (word): Reading => ({ words: [word], last: 'whole', reach: 'anywhere', corrected: null }),
    );
    const loose = namingTexts(layout).map(looseAttribute);
    const answers = await this.engine.search([
      ...alone.map((one) => probe(index, required(one, layout))),
      ...TRUST.map((weight) => ({
        indexUid: index,
        ...loosely(reading, layout, weight),
        limit: WITNESSES,
        attributesToRetrieve: loose,
        showMatchesPosition: true,
      })),
    ]);
    const known = typed.map(
      (word, at): Typed => ({
        word,
        documents: answers[at]?.estimatedTotalHits ?? 0,
        begun: options.typeahead && at === typed.length - 1,
      }),
    );
    const readings = TRUST.flatMap((weight, at) => {
      const witnesses = answers[typed.length + at]?.hits.map(matchedWords) ?? [];
      return corrections(known, witnesses)
        .filter((words) => weight > 2 || onlySwaps(known, words))
        .flatMap((corrected) => correctedReadings(corrected, options.typeahead));
    });
    return this.firstThatFinds(index, layout, readings);
  }
}

/** What a name proves to be meant may also stand in a description; there it only ranks lower. */
function everywhere(reading: Reading): Reading {
  return { ...reading, reach: 'anywhere' };
}

function correctedReadings(corrected: string[], typeahead: boolean): Reading[] {
  const text = corrected.join(' ');
  return lastWordWays(typeahead).map((last) => ({
    words: words(text),
    last,
    reach: 'named',
    corrected: text,
  }));
}

function probe(index: string, matching: Matching): Query {
  return { indexUid: index, ...matching, limit: 0 };
}

/** The words of a hit by which it was found. Folded words are plain letters, so that bytes and letters are the same. */
function matchedWords(hit: Hit): string[] {
  const positions = Object.entries(hit._matchesPosition ?? {});
  return positions.flatMap(([attribute, matches]) => {
    const texts = [hit[attribute]].flat().map(String);
    return (matches ?? []).flatMap(({ start, length, indices }) => {
      const text = texts[indices?.[0] ?? 0] ?? '';
      return text.slice(start, start + length).split(' ');
    });
  });
}
