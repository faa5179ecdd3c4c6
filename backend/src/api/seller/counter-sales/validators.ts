import { z } from '@medusajs/framework/zod';
import { companyInvoice } from '../../../lib/invoices/validators';
import { plainText } from '../../../lib/plain-text';
import { MAX_LINE_QUANTITY, MAX_LINES } from '../../../modules/basket/service';
import { typedPhone } from '../../store/checkouts/validators';

/** What a form leaves empty counts as not given. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    schema.optional(),
  );

/** Scales of stalls show no more. */
const MOST_GRAMS = 1_000_000;

export const newCounterSaleBody = z.strictObject({
  request_id: plainText().min(8).max(100),
  lines: z
    .array(
      z.strictObject({
        variant_id: plainText().min(1).max(100),
        quantity: z.number().int().min(1).max(MAX_LINE_QUANTITY),
        grams: z.number().int().min(1).max(MOST_GRAMS).optional(),
      }),
    )
    .min(1)
    .max(MAX_LINES),
  buyer: z
    .strictObject({ name: optional(plainText().trim().max(100)), phone: optional(typedPhone) })
    .default({}),
  invoice: companyInvoice.optional(),
});

export const counterGoodsQuery = z.object({ q: plainText().trim().max(100).default('') });

export const counterDayQuery = z.object({ date: z.iso.date().optional() });
