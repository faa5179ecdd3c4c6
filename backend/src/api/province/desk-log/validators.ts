import { z } from '@medusajs/framework/zod';
import { page } from '../../../lib/paging';

export const deskLogQuery = z.object({ kind: z.enum(['changes', 'all']).default('changes'), page });
