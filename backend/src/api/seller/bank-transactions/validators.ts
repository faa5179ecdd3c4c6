import { z } from '@medusajs/framework/zod';
import type { BankTransactionState } from '../../../contract';
import { readCheckoutCode } from '../../../lib/checkout-code';
import { page } from '../../../lib/paging';
import { plainText } from '../../../lib/plain-text';
import { messages } from '../../../messages';
import { bankReference } from '../refunds/validators';

const STATES = [
  'matched',
  'short',
  'over',
  'duplicate',
  'late',
  'wrong_account',
  'unknown',
  'ignored',
] as const satisfies BankTransactionState[];

export const bankTransactionListQuery = z.object({
  state: z.enum(STATES).optional(),
  open: z.enum(['waiting', 'kept']).optional(),
  page,
});

const checkoutCode = plainText()
  .max(40)
  .transform((typed, context) => {
    const code = readCheckoutCode(typed);
    if (code) return code;
    context.addIssue({
      code: 'custom',
      message: messages.bankTransaction.code_form,
      params: { code: 'checkout_code' },
    });
    return z.NEVER;
  });

export const decideBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('attach'), checkout_code: checkoutCode }),
  z.strictObject({ kind: z.literal('refund') }),
  z.strictObject({ kind: z.literal('keep') }),
  z.strictObject({ kind: z.literal('return'), reference: bankReference }),
  z.strictObject({ kind: z.literal('set_aside'), note: plainText().trim().min(1).max(500) }),
]);

export const confirmPaymentBody = z.strictObject({ reference: bankReference });

export const confirmPlatformPaymentBody = z.strictObject({
  checkout_code: checkoutCode,
  reference: bankReference,
});
