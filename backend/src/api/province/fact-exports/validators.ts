import { z } from '@medusajs/framework/zod';
import { localMonth, now } from '../../../lib/clock';
import { messages } from '../../../messages';

const words = messages.factExport;

const month = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/, { abort: true })
  .refine((named) => named <= localMonth(now()), { message: words.month_ahead });

export const requestFactsBody = z
  .strictObject({ first_month: month, last_month: month, format: z.enum(['csv', 'xlsx']) })
  .refine(({ first_month, last_month }) => first_month <= last_month, {
    path: ['last_month'],
    message: words.months_reversed,
  });
