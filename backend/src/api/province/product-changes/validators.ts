import { z } from '@medusajs/framework/zod';
import { page } from '../../../lib/paging';

export const changeListQuery = z.object({
  state: z.enum(['pending', 'approved', 'refused']).default('pending'),
  page,
});
