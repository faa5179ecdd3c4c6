import type { Word } from '../../lib/fold-text';

const RARE = 8;
const MUCH_MORE = 20;
/** Shorter words are too like each other for two slips. */
const LONG = 7;

/** Finds the words of an index that a mistyped word may have meant. Built from word → number of documents. */
export class Vocabulary {
  private readonly byDeletion = new Map<string, string[]>();

  /**
   * @param counts folded words and the number of documents that hold them
   * @param accented the accented forms that occur
   */
  constructor(
    private readonly counts: ReadonlyMap<string, number>,
    private readonly accented: ReadonlySet<string>,
  ) {
    for (const word of counts.keys()) {
      for (const key of [word, ...deletions(word)]) {
        const known = this.byDeletion.get(key);
        if (known) known.push(word);
        else this.byDeletion.set(key, [word]);
      }
    }
  }

  has(word: string): boolean {
    return this.counts.has(word);
  }

  /** Whether a word is unknown, or rather a slip: rare beside a common near one, or with accents that nobody writes. */
  doubts(word: Word): boolean {
    const count = this.counts.get(word.folded) ?? 0;
    if (count === 0) return true;
    const [near] = this.near(word.folded, 1);
    if (near === undefined) return false;
    const strange = word.accented !== word.folded && !this.accented.has(word.accented);
    return strange || (count <= RARE && (this.counts.get(near) ?? 0) >= count * MUCH_MORE);
  }

  /**
   * Words one slip away (a letter left out, put in, changed, or two swapped), two words that were run together, and for long words
   * two slips. The likeliest first: fewest slips, then most documents.
   */
  near(word: string, limit: number): string[] {
    if (word.length < 2 || /^\d+$/.test(word)) return [];
    const found = new Map<string, number>();
    const keys = [word, ...deletions(word)];
    if (word.length >= LONG) for (const key of deletions(word)) keys.push(...deletions(key));
    for (const key of keys) {
      for (const candidate of this.byDeletion.get(key) ?? []) {
        if (candidate === word || found.has(candidate)) continue;
        const slips = distance(word, candidate);
        if (slips <= this.allowedSlips(word, candidate)) found.set(candidate, slips);
      }
    }
    for (const pair of this.splits(word)) found.set(pair, 1);
    return [...found]
      .sort(([a, slipsA], [b, slipsB]) => slipsA - slipsB || this.weight(b, word) - this.weight(a, word))
      .slice(0, limit)
      .map(([candidate]) => candidate);
  }

  private allowedSlips(word: string, candidate: string): number {
    return word.length >= LONG && word[0] === candidate[0] ? 2 : 1;
  }

  private weight(candidate: string, word: string): number {
    const count = Math.min(...candidate.split(' ').map((part) => this.counts.get(part) ?? 0));
    // People rarely mistype the first letter, and often swap neighbours.
    const sameStart = candidate[0] === word[0] ? 4 : 1;
    const swapped = isSwap(candidate, word) ? 4 : 1;
    return count * sameStart * swapped;
  }

  private *splits(word: string): Generator<string> {
    for (let at = 2; at <= word.length - 2; at += 1) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (this.has(left) && this.has(right)) yield `${left} ${right}`;
    }
  }
}

function deletions(word: string): string[] {
  return Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** Whether two words of equal length hold the same letters in another order. */
export function isSwap(a: string, b: string): boolean {
  return a.length === b.length && sorted(a) === sorted(b);
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/** Edit distance in which swapping two neighbours is one slip (optimal string alignment). */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
