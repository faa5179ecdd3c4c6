import { z } from '@medusajs/framework/zod';
import { type OrderState, SELLER_CANCEL_REASONS } from '../../../contract';
import { page } from '../../../lib/paging';
import { plainText } from '../../../lib/plain-text';

export const ORDER_STATES = [
  'awaiting_payment',
  'to_pack',
  'packed',
  'shipped',
  'delivered',
  'expired',
  'cancelled',
  'returned',
] as const satisfies OrderState[];

export const orderListQuery = z.object({ state: z.enum(ORDER_STATES).optional(), page });

export const weighOrderBody = z.strictObject({
  lines: z
    .array(z.strictObject({ line_id: plainText().min(1).max(100), grams: z.number().int().min(1) }))
    .min(1)
    .max(100),
});

export const cancelBySellerBody = z.strictObject({
  reason: z.enum(SELLER_CANCEL_REASONS),
  note: plainText().trim().max(1000).default(''),
});
