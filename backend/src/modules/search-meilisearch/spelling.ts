import type { Word } from '../../lib/fold-text';
import { distance, isSwap } from '../search-vietnamese/vocabulary';

/** Shorter words are too like each other for two slips. */
const LONG = 7;
/** A word that stands in more documents than this is believed as it is. */
const RARE = 8;
const MOST_CORRECTIONS = 3;

interface Correction {
  words: string[];
  slips: number;
  /** Only neighbouring letters changed places: the surest kind of slip. */
  swapped: boolean;
  likelihood: number;
}

export interface Typed {
  word: Word;
  /** In how many documents it stands as typed. */
  documents: number;
  /** The last word of a text that somebody is still typing. */
  begun: boolean;
}

/**
 * What a text with slips was meant to say, from the words by which documents were found in spite of them. The likeliest first:
 * fewest slips, then most documents.
 * @param found for each document the words of it that matched, folded
 */
export function corrections(typed: readonly Typed[], found: readonly (readonly string[])[]): string[][] {
  const known = new Map<string, Correction>();
  for (const words of found) {
    const correction = meant(typed, words);
    if (!correction) continue;
    const key = correction.words.join(' ');
    const before = known.get(key);
    if (before) before.likelihood += correction.likelihood;
    else known.set(key, correction);
  }
  return [...known.values()]
    .filter((correction) => isBelieved(typed, correction))
    .sort((a, b) => a.slips - b.slips || b.likelihood - a.likelihood)
    .slice(0, MOST_CORRECTIONS)
    .map((correction) => correction.words);
}

/** Whether a correction only swaps letters, so that it may be believed even of a place. */
export function onlySwaps(typed: readonly Typed[], corrected: readonly string[]): boolean {
  return typed.every(
    ({ word }, at) => corrected[at] === word.folded || isSwap(corrected[at] ?? '', word.folded),
  );
}

function meant(typed: readonly Typed[], words: readonly string[]): Correction | undefined {
  const correction: Correction = { words: [], slips: 0, swapped: true, likelihood: 1 };
  for (const one of typed) {
    const { folded } = one.word;
    const best = one.begun || words.includes(folded) ? folded : nearest(one, words);
    if (best === undefined) return undefined;
    correction.words.push(best);
    if (best === folded) continue;
    correction.slips += best.includes(' ') ? 1 : distance(folded, best);
    // People rarely mistype the first letter, and often swap neighbours.
    correction.likelihood *= (best[0] === folded[0] ? 4 : 1) * (isSwap(best, folded) ? 4 : 1);
    correction.swapped &&= isSwap(best, folded);
  }
  return correction.slips ? correction : undefined;
}

function nearest({ word: { folded }, documents }: Typed, words: readonly string[]): string | undefined {
  if (documents > RARE || /\d/.test(folded)) return undefined;
  const near = words
    .map((word) => ({ word, slips: distance(folded, word) }))
    .filter(({ word, slips }) => slips <= (folded.length >= LONG && word[0] === folded[0] ? 2 : 1))
    .sort((a, b) => a.slips - b.slips);
  return near[0]?.word ?? runTogether(folded, words);
}

/** Two words that were typed as one. */
function runTogether(folded: string, words: readonly string[]): string | undefined {
  for (const left of words) {
    const right = folded.slice(left.length);
    if (left.length > 1 && right.length > 1 && folded.startsWith(left) && words.includes(right))
      return `${left} ${right}`;
  }
  return undefined;
}

/** When no word is as typed, only the surest slips are believed: else any two words would mean something. */
function isBelieved(typed: readonly Typed[], correction: Correction): boolean {
  const kept = typed.some(({ word }, at) => correction.words[at] === word.folded);
  return typed.length === 1 || kept || correction.swapped;
}
