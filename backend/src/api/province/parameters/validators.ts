import { z } from '@medusajs/framework/zod';
import { plainText } from '../../../lib/plain-text';
import { messages } from '../../../messages';

const text = (max: number) => plainText().trim().min(1).max(max);
const day = z.string().refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value), {
  message: messages.reports.bad_day,
});

function isDay(value: string): boolean {
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** A number with its whole provenance; without source and unit it is no number. */
export const newParameter = z
  .strictObject({
    kind: z.enum(['goal', 'figure', 'coefficient', 'registry', 'rule', 'entry']),
    key: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(60),
    subject: plainText().trim().max(100).default(''),
    basis: text(300),
    price_basis: z.enum(['current', 'constant_2010', 'none']),
    valid_from: day,
    valid_to: day.nullish(),
    label: text(200),
    value: z.number().min(-1e15).max(1e15),
    unit: text(40),
    source: text(300),
    document: text(300).nullish(),
    released_on: day.nullish(),
    placeholder: z.boolean().default(false),
    note: plainText().trim().max(1000).default(''),
  })
  .refine(({ valid_from, valid_to }) => !valid_to || valid_from <= valid_to, {
    message: messages.reports.days_reversed,
    path: ['valid_to'],
  })
  .transform(({ price_basis, valid_from, valid_to, released_on, document, ...rest }) => ({
    ...rest,
    priceBasis: price_basis,
    validFrom: valid_from,
    validTo: valid_to ?? null,
    releasedOn: released_on ?? null,
    document: document ?? null,
  }));

export const decisionBody = z.strictObject({
  decision: z.enum(['approved', 'refused']),
  note: plainText().trim().max(1000).nullish(),
});
