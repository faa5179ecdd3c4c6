import { z } from '@medusajs/framework/zod';
import { page } from '../../../lib/paging';
import { plainText } from '../../../lib/plain-text';

export const sellerListQuery = z.object({
  q: plainText().trim().max(100).default(''),
  state: z.enum(['pending', 'active', 'suspended', 'closed']).optional(),
  page,
});
