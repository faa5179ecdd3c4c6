import type { Posting, Postings } from './postings';
import { EVERY_WEIGHT, type Lexeme, type TextQuery } from './tsquery';

/** Numbers of documents that are remembered for parts of queries: some 16 MB. */
const REMEMBERED = 4_000_000;
/** Beginnings of words whose documents are remembered: at most some 12 MB. */
const BEGUN = 60;
/** So few lists are merged one after another; more are marked in one row of all documents. */
const MERGED = 4;

/**
 * Finds the documents of a query. What it found for a word, a phrase or a choice of them is remembered until other words come in: most
 * questions share their words with others.
 */
export class Finder {
  private readonly remembered = new Map<string, Uint32Array>();
  private readonly begun = new Map<string, Uint8Array>();
  private size = 0;

  constructor(private readonly postings: Postings) {}

  /** To be called when words were added. */
  forget(): void {
    this.remembered.clear();
    this.begun.clear();
    this.size = 0;
  }

  /** Numbers of the documents, growing. Whether they are still there is not asked. */
  find(query: TextQuery): Uint32Array {
    const key = JSON.stringify(query);
    const known = this.remembered.get(key);
    if (known) return known;
    const found = this.read(query);
    this.remembered.set(key, found);
    this.size += found.length;
    for (const [oldest, list] of this.remembered) {
      if (this.size <= REMEMBERED) break;
      this.remembered.delete(oldest);
      this.size -= list.length;
    }
    return found;
  }

  /**
   * Whether one of the documents that stand matches. For a single word the first that is met tells: one letter begins words of most
   * documents, and listing them is dear.
   * @param standing not zero at the number of a document that stands
   */
  holds(query: TextQuery, standing: Uint8Array): boolean {
    if ('any' in query) return query.any.some((part) => this.holds(part, standing));
    if ('lexeme' in query) {
      const { lexeme, begun, weights } = query;
      const postings = begun ? this.postings.beginningWith(lexeme) : [this.postings.of(lexeme)];
      return postings.some((posting) => posting?.holds(standing, weights));
    }
    return this.find(query).some((document) => standing[document] === 1);
  }

  private read(query: TextQuery): Uint32Array {
    if ('any' in query) return union(query.any.map((part) => this.find(part)));
    if ('all' in query) return this.everyPart(query.all);
    if ('phrase' in query) return inARow(query.phrase, this.postings);
    const { lexeme, begun, weights } = query;
    if (!begun) return weighted(this.postings.of(lexeme), weights);
    const postings = this.postings.beginningWith(lexeme);
    if (postings.length <= MERGED) return union(postings.map((posting) => weighted(posting, weights)));
    return withWeights(this.weightsOf(lexeme, postings), weights);
  }

  /** Beginnings are looked up for the documents of the other words, not listed. */
  private everyPart(parts: TextQuery[]): Uint32Array {
    const isBegun = (part: TextQuery): part is Lexeme => 'lexeme' in part && part.begun;
    const whole = parts.filter((part) => !isBegun(part));
    if (whole.length === 0) return intersection(parts.map((part) => this.find(part)));
    const found = intersection(whole.map((part) => this.find(part)));
    return parts.filter(isBegun).reduce((left, part) => this.beginning(left, part), found);
  }

  /** Those of the documents that hold a word which begins so. */
  private beginning(documents: Uint32Array, part: Lexeme): Uint32Array {
    if (documents.length === 0) return documents;
    const postings = this.postings.beginningWith(part.lexeme);
    if (postings.length <= MERGED) return intersection([documents, this.find(part)]);
    const bits = this.weightsOf(part.lexeme, postings);
    return documents.filter((document) => (bits[document] ?? 0) & part.weights);
  }

  /** For each document the weights that words have in it which begin so. The rungs of one search ask for several of them. */
  private weightsOf(prefix: string, postings: Posting[]): Uint8Array {
    const known = this.begun.get(prefix);
    if (known) return known;
    const found = new Uint8Array(1 + Math.max(...postings.map((posting) => posting.documents.at(-1) ?? 0)));
    for (const { documents, weights } of postings) {
      for (let at = 0; at < documents.length; at += 1) {
        const document = documents[at] ?? 0;
        found[document] = (found[document] ?? 0) | (weights[at] ?? 0);
      }
    }
    for (const oldest of this.begun.keys()) {
      if (this.begun.size < BEGUN) break;
      this.begun.delete(oldest);
    }
    this.begun.set(prefix, found);
    return found;
  }
}

function weighted(posting: Posting | undefined, weights: number): Uint32Array {
  if (!posting) return new Uint32Array();
  // A copy: the posting grows.
  if (weights === EVERY_WEIGHT) return posting.documents.slice();
  const { documents, weights: bits } = posting;
  const found = new Uint32Array(documents.length);
  let count = 0;
  for (let at = 0; at < documents.length; at += 1) {
    if ((bits[at] ?? 0) & weights) found[count++] = documents[at] ?? 0;
  }
  return found.slice(0, count);
}

function union(lists: Uint32Array[]): Uint32Array {
  const [first = new Uint32Array(), ...others] = lists.filter((list) => list.length > 0);
  if (others.length < MERGED) return others.reduce(merged, first);
  const held = new Marks(Math.max(...lists.map((list) => list.at(-1) ?? 0)));
  for (const list of [first, ...others]) held.add(list);
  return held.numbers();
}

/** Documents that have one of the weights, growing. */
function withWeights(bits: Uint8Array, weights: number): Uint32Array {
  const found = new Uint32Array(bits.length);
  let count = 0;
  for (let document = 0; document < bits.length; document += 1) {
    if ((bits[document] ?? 0) & weights) found[count++] = document;
  }
  return found.slice(0, count);
}

/** One row of all documents, in which those of many lists are marked. */
class Marks {
  private readonly held: Uint8Array;

  constructor(last: number) {
    this.held = new Uint8Array(last + 1);
  }

  add(list: Uint32Array): void {
    for (let at = 0; at < list.length; at += 1) this.held[list[at] ?? 0] = 1;
  }

  /** What was marked, growing. */
  numbers(): Uint32Array {
    return withWeights(this.held, EVERY_WEIGHT);
  }
}

function merged(a: Uint32Array, b: Uint32Array): Uint32Array {
  const found = new Uint32Array(a.length + b.length);
  let [atA, atB, count] = [0, 0, 0];
  while (atA < a.length && atB < b.length) {
    const [x, y] = [a[atA] ?? 0, b[atB] ?? 0];
    found[count++] = Math.min(x, y);
    if (x <= y) atA += 1;
    if (y <= x) atB += 1;
  }
  const rest = atA < a.length ? a.subarray(atA) : b.subarray(atB);
  found.set(rest, count);
  return found.slice(0, count + rest.length);
}

function intersection(lists: Uint32Array[]): Uint32Array {
  const [shortest = new Uint32Array(), ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce(common, shortest);
}

/** @param few the shorter list */
function common(few: Uint32Array, many: Uint32Array): Uint32Array {
  const found = new Uint32Array(few.length);
  let count = 0;
  let at = 0;
  for (const document of few) {
    while (at < many.length && (many[at] ?? 0) < document) at += 1;
    if (many[at] === document) found[count++] = document;
  }
  return found.slice(0, count);
}

/** Documents in which the lexemes follow each other. */
function inARow(phrase: Lexeme[], postings: Postings): Uint32Array {
  const found = phrase.map(({ lexeme, weights }) => ({ posting: postings.of(lexeme), weights }));
  const lists = found.map(({ posting }) => posting?.documents ?? new Uint32Array());
  return intersection(lists).filter((document) => {
    const places = found.map(
      ({ posting, weights }) => posting?.positions(posting.indexOf(document), weights) ?? [],
    );
    return places[0]?.some((start) => places.every((at, offset) => at.includes(start + offset)));
  });
}
