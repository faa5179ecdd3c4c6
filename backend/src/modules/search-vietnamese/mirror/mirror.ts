import type { SearchTypes } from '@medusajs/framework/types';
import type { Condition } from '../conditions';
import { withRoom } from '../growing';
import { type Column, findColumn, type IndexPlan } from '../plan';
import { countSets, type SetCounts } from '../set-counts';
import { type Before, bestOf } from './best-of';
import { Columns } from './columns';
import { Finder } from './finder';
import { Postings } from './postings';
import { readTextQuery } from './tsquery';

/** A document as `Mirrors` reads it: its columns, and its words when they are new. */
export interface MirrorRow extends Record<string, unknown> {
  id: string;
  facet_set: number;
  words: string | null;
}

/** Which state of its index a mirror shows. */
export interface State {
  /** Grows with every write. */
  revision: number;
  /** Grows with every write that changes what lists hold and count. */
  generation: number;
}

/** Answers of `find` that are kept until something changes, and numbers of documents in all of them: some 8 MB. */
const FOUND = 500;
const FOUND_NUMBERS = 2_000_000;

/** Documents that are gone or whose words changed leave their old number behind; with so many a new mirror is better. */
const LEFT_BEHIND = 2000;

/**
 * What one index holds, in memory, as far as finding, ordering and counting need it: which words stand where, columns, sets of facet
 * values. Each question is answered at once, so that nothing changes in the middle of an answer. Documents themselves stay in PostgreSQL.
 */
export class Mirror {
  state: State = { revision: 0, generation: 0 };
  private readonly postings = new Postings();
  private readonly finder = new Finder(this.postings);
  private readonly columns: Columns;
  private readonly numbers = new Map<string, number>();
  private readonly ids: string[] = [];
  private alive = new Uint8Array(4);
  private sets = new Int32Array(4);
  /** A page, its counts and the next page ask for the same. */
  private readonly found = new Map<string, Uint32Array>();
  private foundNumbers = 0;

  constructor(private readonly plan: IndexPlan) {
    this.columns = new Columns(plan);
  }

  /** Whether building it anew pays. */
  get isWorn(): boolean {
    return this.ids.length - this.numbers.size > Math.max(LEFT_BEHIND, this.numbers.size / 4);
  }

  put(row: MirrorRow): void {
    this.forgetFound();
    const document = row.words === null ? this.numbers.get(row.id) : this.begin(row.id, row.words);
    if (document === undefined) throw new Error(`The mirror has missed the document ${row.id}`);
    this.sets[document] = row.facet_set;
    this.columns.set(document, row);
  }

  remove(id: string): void {
    this.forgetFound();
    const document = this.numbers.get(id);
    if (document === undefined) return;
    this.alive[document] = 0;
    this.numbers.delete(id);
  }

  /** Whether a document matches a tsquery. */
  holds(query: string): boolean {
    return this.finder.holds(readTextQuery(query), this.alive);
  }

  /** @param query a tsquery; without one every document matches */
  find(query: string | undefined, condition: Condition): Uint32Array {
    const key = JSON.stringify([query, condition]);
    const known = this.found.get(key);
    if (known) return known;
    const found = this.search(query, condition);
    if (this.found.size >= FOUND || this.foundNumbers + found.length > FOUND_NUMBERS) this.forgetFound();
    this.found.set(key, found);
    this.foundNumbers += found.length;
    return found;
  }

  private search(query: string | undefined, condition: Condition): Uint32Array {
    const { alive } = this;
    const judge = this.columns.judge(condition);
    const stands = (document: number) => alive[document] === 1 && judge(document) === true;
    return kept(
      query === undefined ? allBelow(this.ids.length) : this.finder.find(readTextQuery(query)),
      stands,
    );
  }

  /** Undefined when the order is one that only PostgreSQL knows, like that of the alphabet. */
  order(order: Record<string, SearchTypes.SearchOrderBy>): Before | undefined {
    const keys = Object.entries(order).map(([path, direction]) => ({
      numbers: this.columns.numbersOf(findColumn(this.plan, path)),
      sign: direction === 'ASC' ? 1 : -1,
    }));
    const known = keys.flatMap(({ numbers, sign }) => (numbers ? [{ numbers, sign }] : []));
    if (known.length < keys.length) return undefined;
    const { ids } = this;
    const last: Before = (a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1);
    return known.reduceRight((then, { numbers, sign }) => byNumber(numbers, sign, then), last);
  }

  first(documents: ArrayLike<number>, count: number, before: Before): number[] {
    return bestOf(documents, count, before);
  }

  idsOf(documents: readonly number[]): string[] {
    return documents.map((document) => this.ids[document] ?? '');
  }

  /** Of each set of facet values its documents among these, and what the summed columns come to. */
  tally(documents: Uint32Array, summed: readonly Column[]): SetCounts {
    return countSets(
      documents,
      this.sets,
      summed.map((column) => this.columns.numbersOf(column) ?? new Float64Array()),
    );
  }

  /** Words and the number of documents that hold them, near enough to judge how usual a word is. */
  words(): Iterable<[word: string, documents: number]> {
    return this.postings.counts();
  }

  private forgetFound(): void {
    if (this.found.size === 0) return;
    this.found.clear();
    this.foundNumbers = 0;
  }

  private begin(id: string, words: string): number {
    this.remove(id);
    const document = this.ids.push(id) - 1;
    this.numbers.set(id, document);
    this.alive = withRoom(this.alive, document + 1);
    this.sets = withRoom(this.sets, document + 1);
    this.alive[document] = 1;
    this.postings.add(document, words);
    this.finder.forget();
    return document;
  }
}

/** What is missing comes last, whatever the direction. */
function byNumber(numbers: Float64Array, sign: number, then: Before): Before {
  return (a, b) => {
    const x = numbers[a] ?? Number.NaN;
    const y = numbers[b] ?? Number.NaN;
    if (x < y) return -sign;
    if (x > y) return sign;
    if (x === y) return then(a, b);
    const isMissing = Number.isNaN(x);
    return isMissing === Number.isNaN(y) ? then(a, b) : isMissing ? 1 : -1;
  };
}

function allBelow(size: number): Uint32Array {
  const all = new Uint32Array(size);
  for (let document = 0; document < size; document += 1) all[document] = document;
  return all;
}

function kept(documents: Uint32Array, stands: (document: number) => boolean): Uint32Array {
  const found = new Uint32Array(documents.length);
  let count = 0;
  for (let at = 0; at < documents.length; at += 1) {
    const document = documents[at] ?? 0;
    if (stands(document)) found[count++] = document;
  }
  return found.slice(0, count);
}
