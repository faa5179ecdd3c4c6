import { z } from '@medusajs/framework/zod';
import type { RefundState } from '../../../contract';
import { page } from '../../../lib/paging';
import { plainText } from '../../../lib/plain-text';
import { messages } from '../../../messages';

export const REFUND_STATES = ['due', 'paid', 'cancelled'] as const satisfies RefundState[];

export const refundListQuery = z.object({ state: z.enum(REFUND_STATES).optional(), page });

/** What a person copies from a banking app. */
export const bankReference = z
  .string()
  .trim()
  .refine((typed) => /^[A-Za-z0-9./-]{4,40}$/.test(typed), {
    error: messages.afterSale.field.reference,
    params: { code: 'reference' },
  });

export const confirmRefundBody = z.strictObject({ reference: bankReference });

export const cancelRefundBody = z.strictObject({ reason: plainText().trim().min(1).max(500) });
