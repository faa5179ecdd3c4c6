import { z } from '@medusajs/framework/zod';
import { localDate, now } from '../../../lib/clock';
import { messages } from '../../../messages';

/** The running year when none is given. */
export const yearQuery = z.object({
  year: z
    .string()
    .regex(/^20\d{2}$/, { abort: true })
    .refine((year) => year <= localDate(now()).slice(0, 4), { message: messages.reports.period_ahead })
    .default(() => localDate(now()).slice(0, 4)),
});
