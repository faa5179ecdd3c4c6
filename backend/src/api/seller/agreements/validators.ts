import { z } from '@medusajs/framework/zod';
import { messages } from '../../../messages';

const say = messages.agreement;

export const signBody = z.strictObject({
  version: z.string().max(20),
  accept: z.literal(true, say.accept),
  code: z
    .string()
    .max(20)
    .transform((typed) => typed.replace(/\s/g, ''))
    .refine((typed) => /^\d{6}$/.test(typed), say.code),
});
