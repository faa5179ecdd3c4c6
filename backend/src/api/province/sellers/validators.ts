import { z } from '@medusajs/framework/zod';
import { page } from '../../../lib/paging';

export const sellerListQuery = z.object({
  q: z.string().trim().max(100).default(''),
  state: z.enum(['pending', 'active', 'suspended', 'closed']).optional(),
  page,
});
