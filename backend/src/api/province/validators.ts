import { z } from '@medusajs/framework/zod';
import { localMonth, now } from '../../lib/clock';
import { messages } from '../../messages';

/** `YYYY-MM`; the running month when none is given. */
export const monthQuery = z.object({
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/, { abort: true })
    .refine((month) => month <= localMonth(now()), { message: messages.provinceDesk.month_ahead })
    .default(() => localMonth(now())),
});
