/** Why a number as typed was not taken. */
export type AmountProblem = 'missing' | 'not_a_number' | 'fraction' | 'negative' | 'too_large' | 'zero';

export type ParsedAmount = { ok: true; value: number } | { ok: false; problem: AmountProblem };

interface Limits {
  min: 0 | 1;
  max: number;
}

/** Highest price of one piece that is taken for meant, in đồng. */
export const MAX_PRICE = 1_000_000_000;
/** Highest stock of one variant that is taken for meant. */
export const MAX_STOCK = 1_000_000;

const GROUPED = /^\d{1,3}([.\s]\d{3})+$/;
const PLAIN = /^\d+$/;

/**
 * Reads a whole number as people in Vietnam write it: `120000`, `120.000`, `120 000`, with or without `đ` or `₫`.
 * A comma is the decimal mark, so `120,000` is refused instead of guessed; so are `50k` and `1tr2`, which have no place in
 * a field that sets a price.
 */
export function parseAmount(typed: string, { min, max }: Limits): ParsedAmount {
  const text = typed
    .normalize('NFC')
    .replace(/\s*(₫|đ|đồng|vnd)\s*$/iu, '')
    .trim();
  if (text === '') return { ok: false, problem: 'missing' };
  if (/^[-−–]/.test(text)) return { ok: false, problem: 'negative' };
  if (/^[\d.\s]*[.,]\d*$/.test(text) && !GROUPED.test(text)) return { ok: false, problem: 'fraction' };
  if (!PLAIN.test(text) && !GROUPED.test(text)) return { ok: false, problem: 'not_a_number' };
  const value = Number(text.replace(/[.\s]/g, ''));
  if (value > max) return { ok: false, problem: 'too_large' };
  if (value < min) return { ok: false, problem: 'zero' };
  return { ok: true, value };
}

/** @returns whole đồng, at least 1 */
export const parsePrice = (typed: string) => parseAmount(typed, { min: 1, max: MAX_PRICE });

/** @returns whole pieces, 0 when sold out */
export const parseStock = (typed: string) => parseAmount(typed, { min: 0, max: MAX_STOCK });
