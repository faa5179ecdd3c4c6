import { z } from '@medusajs/framework/zod';

export const searchesQuery = z.object({ weeks: z.coerce.number().int().min(1).max(52).default(4) });
