import { z } from '@medusajs/framework/zod';
import type { OpeningHours } from '../../../contract';
import { findPlace, isProvince } from '../../../lib/nation';
import { plainText } from '../../../lib/plain-text';
import { messages } from '../../../messages';

const { field } = messages.delivery;
const MOST_FEE = 10_000_000;
const MOST_WORTH = 1_000_000_000;

const fault = (context: z.RefinementCtx, path: string, code: keyof typeof field) =>
  context.addIssue({ code: 'custom', path: [path], message: field[code], params: { code } });

const days = { days_min: z.number().int().min(1).max(60), days_max: z.number().int().min(1).max(60) };

const known = (check: (code: string) => boolean, code: 'unknown_commune' | 'unknown_province') =>
  z.string().refine(check, { error: field[code], params: { code } });

const communes = z
  .array(known((code) => findPlace(code) !== null, 'unknown_commune'))
  .max(500)
  .transform((codes) => [...new Set(codes)])
  .refine((codes) => codes.length > 0, { error: field.no_communes, params: { code: 'no_communes' } });

export const zoneBody = z
  .strictObject({
    name: plainText().trim().min(1).max(60),
    reach: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('communes'), communes }),
      z.strictObject({ kind: z.literal('province'), province: known(isProvince, 'unknown_province') }),
      z.strictObject({ kind: z.literal('country') }),
    ]),
    fee: z.number().int().min(0).max(MOST_FEE),
    free_from: z.number().int().min(1_000).max(MOST_WORTH).nullable(),
    ...days,
    enabled: z.boolean(),
  })
  .superRefine(({ days_min, days_max }, context) => {
    if (days_min > days_max) fault(context, 'days_max', 'days');
  });

const clock = z.string().refine((typed) => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed), {
  error: field.clock,
  params: { code: 'clock' },
});

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies OpeningHours['day'][];

const hours = z.strictObject({ day: z.literal(DAYS), from: clock, to: clock });

export const pickupBody = z
  .strictObject({
    enabled: z.boolean(),
    address: plainText().trim().min(5).max(200),
    hours: z.array(hours).max(DAYS.length),
    ...days,
  })
  .superRefine(({ days_min, days_max, hours }, context) => {
    if (days_min > days_max) fault(context, 'days_max', 'days');
    if (new Set(hours.map(({ day }) => day)).size < hours.length) fault(context, 'hours', 'one_per_day');
    for (const { day, from, to } of hours) if (from >= to) fault(context, `hours.${day}`, 'hours');
  });
