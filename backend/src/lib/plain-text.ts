import { z } from '@medusajs/framework/zod';

/** Text without zero bytes, which PostgreSQL cannot keep nor compare. */
export const plainText = () => z.string().regex(/^[^\0]*$/);
