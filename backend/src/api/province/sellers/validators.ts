import { z } from '@medusajs/framework/zod';
import { page } from '../../../lib/paging';
import { plainText } from '../../../lib/plain-text';

export const sellerListQuery = z.object({
  q: plainText().trim().max(100).default(''),
  state: z.enum(['pending', 'active', 'suspended', 'closed']).optional(),
  page,
});

/** A reason that a stall can act on takes a sentence. */
export const decisionBody = z.strictObject({ reason: plainText().trim().min(10).max(500) });
