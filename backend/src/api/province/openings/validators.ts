import { z } from '@medusajs/framework/zod';
import { page } from '../../../lib/paging';
import { plainText } from '../../../lib/plain-text';

export const openingListQuery = z.object({
  state: z.enum(['submitted', 'asked_back', 'approved', 'refused']).default('submitted'),
  page,
});

export const approveBody = z.strictObject({ identity_checked: z.boolean().default(false) });

/** A reason that a person can act on takes a few words. */
export const askBackBody = z.strictObject({
  fields: z.record(z.string().max(40), plainText().trim().min(5).max(300)),
});
