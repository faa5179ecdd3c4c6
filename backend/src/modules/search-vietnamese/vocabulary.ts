/** Finds the words of an index that a mistyped word may have meant. Built from word → number of documents. */
export class Vocabulary {
  private readonly byDeletion = new Map<string, string[]>();

  constructor(private readonly counts: ReadonlyMap<string, number>) {
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

  /**
   * Words one slip away (a letter left out, put in, changed, or two swapped), two words that were run together, and for long words
   * two slips. The likeliest first: fewest slips, then most documents.
   */
  near(word: string, limit: number): string[] {
    if (word.length < 2 || /^\d+$/.test(word)) return [];
    const found = new Map<string, number>();
    const keys = [word, ...deletions(word)];
    if (word.length >= 6) for (const key of deletions(word)) keys.push(...deletions(key));
    for (const key of keys) {
      for (const candidate of this.byDeletion.get(key) ?? []) {
        if (candidate === word || found.has(candidate)) continue;
        const slips = distance(word, candidate);
        if (slips <= (word.length >= 6 ? 2 : 1)) found.set(candidate, slips);
      }
    }
    for (const pair of this.splits(word)) found.set(pair, 1);
    return [...found]
      .sort(([a, slipsA], [b, slipsB]) => slipsA - slipsB || this.weight(b, word) - this.weight(a, word))
      .slice(0, limit)
      .map(([candidate]) => candidate);
  }

  private weight(candidate: string, word: string): number {
    const count = Math.min(...candidate.split(' ').map((part) => this.counts.get(part) ?? 0));
    // People rarely mistype the first letter, and often swap neighbours.
    const sameStart = candidate[0] === word[0] ? 4 : 1;
    const swapped = candidate.length === word.length && sorted(candidate) === sorted(word) ? 4 : 1;
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
