import { z } from 'zod';
import { communeCode, day, slug, text } from './primitives';

/**
 * A number that staff compare with: a goal of the province, or an official figure. `basis` keeps what a number means
 * apart: figures by different methods or price bases must never be mixed.
 */
export const target = z.strictObject({
  indicator: slug,
  /** What the number is about, where it is not the whole area: a VSIC prefix, a province, a commune. */
  subject: z.string().default(''),
  label: text,
  value: z.number(),
  unit: text,
  year: z.number().int().min(2020).max(2035),
  kind: z.enum(['goal', 'figure', 'parameter', 'registry', 'entry']),
  /** Method, or what exactly is counted. */
  basis: text,
  /** Prices that a sum of money is in; GRDP at current prices goes with sales at current prices. */
  priceBasis: z.enum(['current', 'constant_2010', 'none']).default('none'),
  source: text,
  /** Document or release that states it; null for a working number of the demo. */
  document: text.nullable(),
  releasedOn: day.nullable(),
  /** A number made up so that screens work; it is to be replaced and is labelled so on screen and in exports. */
  placeholder: z.boolean(),
  note: text,
});
export type Target = z.infer<typeof target>;

/** A model that the province follows: a firm, a cooperative, an office, a commune or a cashless street. */
export const pilot = z.strictObject({
  slug,
  kind: z.enum(['enterprise', 'cooperative', 'agency', 'commune', 'cashless-street']),
  name: text,
  communeCode,
  /** Of a cashless street: its name as addresses give it. */
  street: text.optional(),
  /** Stall that takes part, if one does. */
  sellerSlug: slug.nullable(),
  startedOn: day,
  summary: text,
  goals: z.array(z.strictObject({ label: text, value: z.number(), unit: text })).min(1),
  demo: z.boolean(),
});
export type Pilot = z.infer<typeof pilot>;

/** Words that search treats as one, and short forms of units. */
export const synonyms = z.strictObject({
  words: z.array(z.array(text).min(2)),
  units: z.array(z.array(text).min(2)),
});
export type Synonyms = z.infer<typeof synonyms>;
