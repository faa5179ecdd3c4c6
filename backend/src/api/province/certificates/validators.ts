import { z } from '@medusajs/framework/zod';
import { page } from '../../../lib/paging';

export const claimListQuery = z.object({
  state: z.enum(['pending', 'verified', 'refused', 'suspended']).default('pending'),
  page,
});
