import { type Posting, type Postings, WEIGHT_BITS } from './postings';

const EVERY_WEIGHT = 15;

interface Lexeme {
  lexeme: string;
  begun: boolean;
  /** As bits. */
  weights: number;
}

/** A tsquery as a tree. */
export type TextQuery = Lexeme | { all: TextQuery[] } | { any: TextQuery[] } | { phrase: Lexeme[] };

/**
 * Reads the text form of a tsquery, as far as queries of ours go: quoted lexemes with `*` and weights, `&`, `|`, brackets, and `<->`
 * between lexemes.
 */
export function readTextQuery(text: string): TextQuery {
  const tokens = text.match(/'[^']*'(?::[*A-D]+)?|<->|[&|()]/g) ?? [];
  let at = 0;
  const taken = (token: string): boolean => {
    if (tokens[at] !== token) return false;
    at += 1;
    return true;
  };
  const series = (next: () => TextQuery, by: string): TextQuery[] => {
    const parts = [next()];
    while (taken(by)) parts.push(next());
    return parts;
  };
  const any = (): TextQuery => single(series(all, '|'), (parts) => ({ any: parts }));
  const all = (): TextQuery => single(series(phrase, '&'), (parts) => ({ all: parts }));
  const phrase = (): TextQuery =>
    single(series(one, '<->'), (parts) => ({
      phrase: parts.map((part) => {
        if ('lexeme' in part) return part;
        throw new Error(`A phrase of more than words: ${text}`);
      }),
    }));
  const one = (): TextQuery => {
    if (taken('(')) {
      const inside = any();
      if (!taken(')')) throw new Error(`A bracket is open in ${text}`);
      return inside;
    }
    const [, lexeme, marks = ''] = /^'(.*)'(?::(.*))?$/.exec(tokens[at] ?? '') ?? [];
    if (lexeme === undefined) throw new Error(`No word where one must be in ${text}`);
    at += 1;
    const weights = [...marks].reduce((bits, mark) => bits | (WEIGHT_BITS[mark] ?? 0), 0);
    return { lexeme, begun: marks.includes('*'), weights: weights || EVERY_WEIGHT };
  };
  const query = any();
  if (at < tokens.length) throw new Error(`More than one query in ${text}`);
  return query;
}

function single(parts: TextQuery[], join: (parts: TextQuery[]) => TextQuery): TextQuery {
  const [first] = parts;
  return parts.length === 1 && first ? first : join(parts);
}

/** Numbers of the documents that match, growing. Of `size` documents all numbers are smaller. */
export function documentsOf(query: TextQuery, postings: Postings, size: number): Uint32Array {
  if ('any' in query) {
    return union(
      query.any.map((part) => documentsOf(part, postings, size)),
      size,
    );
  }
  if ('all' in query) {
    return intersection(query.all.map((part) => documentsOf(part, postings, size)));
  }
  if ('phrase' in query) return inARow(query.phrase, postings);
  const found = query.begun
    ? postings.beginningWith(query.lexeme)
    : [postings.of(query.lexeme)].filter((posting) => posting !== undefined);
  return union(
    found.map((posting) => weighted(posting, query.weights)),
    size,
  );
}

function weighted(posting: Posting, weights: number): Uint32Array {
  if (weights === EVERY_WEIGHT) return posting.documents;
  const bits = posting.weights;
  return posting.documents.filter((_, at) => ((bits[at] ?? 0) & weights) !== 0);
}

function union(lists: Uint32Array[], size: number): Uint32Array {
  const [first = new Uint32Array(), ...others] = lists.filter((list) => list.length > 0);
  if (others.length === 0) return first;
  const held = new Uint8Array(size);
  let count = 0;
  for (const list of [first, ...others]) {
    for (const document of list) {
      if (held[document]) continue;
      held[document] = 1;
      count += 1;
    }
  }
  const found = new Uint32Array(count);
  let filled = 0;
  for (let document = 0; filled < count; document += 1) {
    if (held[document]) found[filled++] = document;
  }
  return found;
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
  return found.subarray(0, count);
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
