import { z } from '@medusajs/framework/zod';
import { plainText } from '../../../lib/plain-text';
import { periodFields, withDays } from '../period';

export const draftBody = z
  .strictObject({ ...periodFields, change_note: plainText().trim().min(1).max(1000).nullish() })
  .transform(withDays);

export const remarkBody = z.strictObject({ text: plainText().trim().min(1).max(2000) });
