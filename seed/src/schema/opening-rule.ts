import { z } from 'zod';
import { text } from './primitives';

const requirement = z.strictObject({
  requirement: z.enum(['identity', 'representative', 'papers', 'place', 'contact', 'bank', 'goods', 'terms']),
  /** What must be given; of `papers` the kinds of papers. */
  fields: z.array(text).min(1),
  optional: z.array(text),
});

const kind = z.strictObject({
  kind: z.enum(['cooperative', 'enterprise', 'household', 'individual']),
  /** How many digits its tax code may have: 10 or 13 of an organisation, 12 of a person since 2025-07-01. */
  taxCodeDigits: z.array(z.union([z.literal(10), z.literal(12), z.literal(13)])).min(1),
  requirements: z.array(requirement).min(1),
});

const dated = <Value extends z.ZodType>(value: Value) =>
  z.array(z.strictObject({ value, from: z.iso.date(), to: z.iso.date().nullable(), source: text })).min(1);

const retention = z.strictObject({
  /** Null: every other kind. */
  paper: z.string().nullable(),
  /** `decided`: approved or refused; `left`: nobody has touched it since. */
  outcome: z.enum(['decided', 'left']),
  days: z.int().min(0),
  validFrom: z.iso.date(),
  source: text,
});

/** What a stall needs to open, by kind of seller, and what the law fixes about it (D6: a value, its days and its source). */
export const openingRulesFile = z.strictObject({
  asOf: z.iso.date(),
  note: text,
  kinds: z.array(kind).length(4),
  /** Version of the terms that a seller accepts. */
  terms: dated(text),
  /** How a seller's identity must be verified. */
  verification: dated(z.enum(['manual', 'electronic'])),
  retention: z.array(retention).min(1),
});
export type OpeningRules = z.infer<typeof openingRulesFile>;
