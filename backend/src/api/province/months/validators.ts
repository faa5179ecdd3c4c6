import { z } from '@medusajs/framework/zod';

export const monthsQuery = z.object({ count: z.coerce.number().int().min(1).max(60).default(12) });
