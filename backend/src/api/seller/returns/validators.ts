import { z } from '@medusajs/framework/zod';
import type { ReturnState } from '../../../contract';
import { page } from '../../../lib/paging';
import { plainText } from '../../../lib/plain-text';

export const RETURN_STATES = [
  'requested',
  'accepted',
  'receiving',
  'received',
  'refused',
  'withdrawn',
] as const satisfies ReturnState[];

export const returnListQuery = z.object({ state: z.enum(RETURN_STATES).optional(), page });

const answer = plainText().trim().max(1000);
const pieces = z.number().int().min(0).max(9999).default(0);

export const acceptBody = z.strictObject({ answer: answer.optional() });
export const refuseBody = z.strictObject({ answer: answer.min(1) });
export const receiveBody = z.strictObject({
  items: z
    .array(z.strictObject({ id: plainText().min(1).max(100), restocked: pieces, dismissed: pieces }))
    .min(1)
    .max(100),
});
