import { z } from '@medusajs/framework/zod';
import { messages } from '../../messages';
import { plainText } from '../plain-text';
import { readTaxCode } from '../tax-code';

const text = (max: number) => plainText().trim().min(1).max(max);

const taxCode = z
  .string()
  .trim()
  .min(1)
  .transform((typed, context) => {
    const read = readTaxCode(typed);
    if (read) return read;
    context.addIssue({
      code: 'custom',
      message: messages.invoice.field.tax_code,
      params: { code: 'tax_code' },
    });
    return z.NEVER;
  });

/** What a form leaves empty counts as not given. */
const email = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
  z.email().max(50).toLowerCase().optional(),
);

/** Lengths are those of the invoice's fields (format 2.1.0: Ten, DChi 400, DCTDTu 50). */
export const companyInvoice = z.strictObject({
  company_name: text(400),
  tax_code: taxCode,
  address: text(400),
  email,
});
