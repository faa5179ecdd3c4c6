import { z } from '@medusajs/framework/zod';
import { BUYER_CANCEL_REASONS, RETURN_PHOTO_LIMIT, RETURN_REASONS } from '../../../contract';
import { foldText } from '../../../lib/fold-text';
import { isPayableBank } from '../../../lib/nation';
import { plainText } from '../../../lib/plain-text';
import { messages } from '../../../messages';

const MOST_LINES = 100;
const { field } = messages.afterSale;

const id = plainText().min(1).max(100);
const note = plainText().trim().max(1000);

/** Where money is to go: a bank of the instant network, and the holder as banks write it, without diacritics. */
export const RefundAccountBody = z.strictObject({
  bank_bin: z.string().refine(isPayableBank, { error: field.bank, params: { code: 'unknown_bank' } }),
  account: z
    .string()
    .trim()
    .transform((typed) => typed.replaceAll(/[\s.-]/g, ''))
    .refine((typed) => /^[A-Za-z0-9]{6,19}$/.test(typed), {
      error: field.account,
      params: { code: 'account' },
    }),
  holder: plainText()
    .trim()
    .transform((typed) => foldText(typed).toUpperCase().replaceAll(/\s+/g, ' '))
    .refine((name) => /^[A-Z][A-Z .'&-]{1,68}$/.test(name), {
      error: field.holder,
      params: { code: 'holder' },
    }),
});

export const AskReturnBody = z.strictObject({
  idempotency_key: plainText().min(8).max(100),
  reason: z.enum(RETURN_REASONS),
  note: note.min(1),
  items: z
    .array(z.strictObject({ line_id: id, quantity: z.number().int().min(1).max(9999) }))
    .min(1, field.nothing_chosen)
    .max(MOST_LINES)
    .refine((items) => new Set(items.map(({ line_id }) => line_id)).size === items.length, {
      error: field.same_twice,
      params: { code: 'same_twice' },
    }),
  photo_ids: z
    .array(id)
    .max(RETURN_PHOTO_LIMIT)
    .transform((ids) => [...new Set(ids)])
    .default([]),
  account: RefundAccountBody.optional(),
});

export const CancelByBuyerBody = z.strictObject({
  reason: z.enum(BUYER_CANCEL_REASONS),
  note: note.default(''),
  account: RefundAccountBody.optional(),
});
