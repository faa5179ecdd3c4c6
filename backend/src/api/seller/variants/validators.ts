import { z } from '@medusajs/framework/zod';
import { messages } from '../../../messages';

/** Whole đồng above zero; the ceiling keeps a slipped digit out of the shop window. */
const price = z.number().int().min(1).max(1_000_000_000);
const stocked = z.number().int().min(0).max(1_000_000);

export const updateVariantBody = z
  .strictObject({ price: price.optional(), stocked: stocked.optional() })
  .refine((change) => change.price !== undefined || change.stocked !== undefined, {
    message: messages.sellerDesk.nothing_to_change,
    path: ['price'],
  });
