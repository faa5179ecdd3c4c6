import { z } from '@medusajs/framework/zod';
import { plainText } from '../../../lib/plain-text';

/** What the file is called on the phone that sends it. */
export const photoQuery = z.object({ name: plainText().max(300).default('') });
