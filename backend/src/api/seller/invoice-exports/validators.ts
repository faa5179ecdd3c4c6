import { z } from '@medusajs/framework/zod';
import { localMonth, now } from '../../../lib/clock';
import { messages } from '../../../messages';

export const requestExportBody = z.strictObject({
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .refine((month) => month <= localMonth(now()), { message: messages.invoiceExport.month_ahead }),
});
