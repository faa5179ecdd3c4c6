import { z } from '@medusajs/framework/zod';
import { companyInvoice } from '../../../../../lib/invoices/validators';
import { plainText } from '../../../../../lib/plain-text';

const text = (max: number) => plainText().trim().min(1).max(max);
/** LDo of form 04/SS, and GChu of a related invoice. */
const reason = text(255);
const { tax_code, address, email } = companyInvoice.shape;

const organisation = z.strictObject({
  kind: z.literal('organisation'),
  name: text(400),
  tax_code,
  address,
  email,
});

export const correctInvoice = z.discriminatedUnion('way', [
  z.strictObject({
    way: z.literal('notice'),
    reason,
    buyer: z.strictObject({ name: text(400), address: text(400).optional() }),
  }),
  z.strictObject({
    way: z.literal('replace'),
    reason,
    buyer: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('consumer') }), organisation]),
  }),
  z.strictObject({
    way: z.literal('adjust'),
    reason,
    lines: z
      .array(
        z.strictObject({
          ref: text(100),
          quantity: z
            .string()
            .regex(/^\d{1,9}(\.\d{1,6})?$/)
            .optional(),
          amount: z.number().int().min(0).max(2_000_000_000),
        }),
      )
      .min(1)
      .max(500),
  }),
]);
