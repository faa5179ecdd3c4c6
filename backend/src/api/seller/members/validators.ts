import { z } from '@medusajs/framework/zod';
import { plainText } from '../../../lib/plain-text';

export const memberBody = z.strictObject({ name: plainText().trim().min(2).max(100) });
