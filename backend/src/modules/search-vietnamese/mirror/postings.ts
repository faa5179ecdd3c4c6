import { withRoom } from '../growing';

/** Bits of the weights that a word has in a document, as `Posting.weights` holds them. */
export const WEIGHT_BITS: Readonly<Record<string, number>> = { D: 1, C: 2, B: 4, A: 8 };

/** New lexemes are looked through one by one until there are so many that sorting them in pays. */
const UNSORTED = 500;

/** The documents that hold one lexeme, by growing number. */
export class Posting {
  length = 0;
  private numbers = new Uint32Array(1);
  private bits = new Uint8Array(1);
  private starts = new Uint32Array(1);
  private places = new Uint16Array(1);
  private placed = 0;

  get documents(): Uint32Array {
    return this.numbers.subarray(0, this.length);
  }

  /** For each document, the weights of its places as bits. */
  get weights(): Uint8Array {
    return this.bits.subarray(0, this.length);
  }

  /** @param at places as a tsvector's text has them: `3A,17`, and `D` is not written */
  add(document: number, at: string): void {
    const index = this.length;
    this.length += 1;
    this.numbers = withRoom(this.numbers, this.length);
    this.bits = withRoom(this.bits, this.length);
    this.starts = withRoom(this.starts, this.length);
    this.numbers[index] = document;
    this.starts[index] = this.placed;
    let bits = 0;
    for (const place of at.split(',')) {
      const bit = WEIGHT_BITS[place.at(-1) ?? ''] ?? 1;
      bits |= bit;
      this.places = withRoom(this.places, this.placed + 1);
      this.places[this.placed] = (Number.parseInt(place, 10) << 2) | Math.log2(bit);
      this.placed += 1;
    }
    this.bits[index] = bits;
  }

  /**
   * Whether a document that stands holds the lexeme with one of the weights.
   * @param standing not zero at the number of a document that stands
   */
  holds(standing: Uint8Array, weights: number): boolean {
    for (let at = 0; at < this.length; at += 1) {
      if ((this.bits[at] ?? 0) & weights && standing[this.numbers[at] ?? 0]) return true;
    }
    return false;
  }

  /** Where the lexeme stands in its document at `index`, with one of the weights. */
  positions(index: number, weights: number): number[] {
    const end = index + 1 < this.length ? this.starts[index + 1] : this.placed;
    const found: number[] = [];
    for (const place of this.places.subarray(this.starts[index], end)) {
      if (weights & (1 << (place & 3))) found.push(place >> 2);
    }
    return found;
  }

  /** Index of a document, or -1. */
  indexOf(document: number): number {
    let [low, high] = [0, this.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const there = this.numbers[middle] ?? 0;
      if (there === document) return middle;
      if (there < document) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

/** Which words stand where. Documents only come; who asks must know which are gone. */
export class Postings {
  private readonly byLexeme = new Map<string, Posting>();
  private sorted: string[] = [];
  private unsorted: string[] = [];

  /** @param vector a tsvector as PostgreSQL writes it */
  add(document: number, vector: string): void {
    for (let at = vector.indexOf("'"); at >= 0; ) {
      const end = vector.indexOf("':", at + 1);
      const next = vector.indexOf(" '", end);
      const lexeme = vector.slice(at + 1, end);
      // Marks of how a name begins only rank.
      if (!lexeme.startsWith('^')) {
        this.posting(lexeme).add(document, vector.slice(end + 2, next < 0 ? undefined : next));
      }
      at = next < 0 ? -1 : next + 1;
    }
  }

  of(lexeme: string): Posting | undefined {
    return this.byLexeme.get(lexeme);
  }

  beginningWith(prefix: string): Posting[] {
    if (this.unsorted.length > UNSORTED) this.sortIn();
    const found = this.unsorted.filter((lexeme) => lexeme.startsWith(prefix));
    let at = this.firstFrom(prefix);
    for (let lexeme = this.sorted[at]; lexeme?.startsWith(prefix); lexeme = this.sorted[at]) {
      found.push(lexeme);
      at += 1;
    }
    return found.flatMap((lexeme) => this.byLexeme.get(lexeme) ?? []);
  }

  /** Each lexeme with the number of documents that held it. */
  *counts(): Generator<[lexeme: string, documents: number]> {
    for (const [lexeme, { length }] of this.byLexeme) yield [lexeme, length];
  }

  private posting(lexeme: string): Posting {
    const known = this.byLexeme.get(lexeme);
    if (known) return known;
    const made = new Posting();
    this.byLexeme.set(lexeme, made);
    this.unsorted.push(lexeme);
    return made;
  }

  private sortIn(): void {
    this.sorted = [...this.sorted, ...this.unsorted].sort();
    this.unsorted = [];
  }

  private firstFrom(prefix: string): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
