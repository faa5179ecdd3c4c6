import { z } from '@medusajs/framework/zod';
import { page } from '../../../lib/paging';
import { plainText } from '../../../lib/plain-text';

export const messageListQuery = z.object({ state: z.enum(['open', 'set_aside']).default('open'), page });

export const messageDecisionBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('send_again') }),
  z.strictObject({ kind: z.literal('set_aside'), reason: plainText().trim().min(5).max(500) }),
]);
