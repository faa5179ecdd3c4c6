import { WEIGHT_BITS } from './postings';

/** Bits of all weights together. */
export const EVERY_WEIGHT = 15;

export interface Lexeme {
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
