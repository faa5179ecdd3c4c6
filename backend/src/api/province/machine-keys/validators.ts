import { z } from '@medusajs/framework/zod';
import { KEY_SCOPES } from '../../../contract';
import { plainText } from '../../../lib/plain-text';

export const newKeyBody = z.strictObject({
  name: plainText().trim().min(1).max(100),
  scopes: z
    .array(z.enum(KEY_SCOPES))
    .min(1)
    .transform((scopes) => [...new Set(scopes)]),
});
