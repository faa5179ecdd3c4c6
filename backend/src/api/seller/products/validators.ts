import { z } from '@medusajs/framework/zod';
import { page } from '../../../lib/paging';

export const productListQuery = z.object({ q: z.string().trim().max(100).default(''), page });
