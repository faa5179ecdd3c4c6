import { z } from '@medusajs/framework/zod';
import type { InvoiceState } from '../../../contract';
import { page } from '../../../lib/paging';

export const INVOICE_STATES = [
  'draft',
  'numbered',
  'signed',
  'sent',
  'issued',
  'rejected',
] as const satisfies InvoiceState[];

export const invoiceListQuery = z.object({
  state: z.enum(INVOICE_STATES).optional(),
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional(),
  page,
});
