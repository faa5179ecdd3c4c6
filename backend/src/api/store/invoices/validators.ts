import { z } from '@medusajs/framework/zod';

const typed = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => text.replace(/\s/g, '').toUpperCase())
    .refine((text) => text.length > 0);

export const lookupQuery = z.object({ tax_code: typed(20), lookup_code: typed(40) });
