import { z } from '@medusajs/framework/zod';
import { page } from '../../../lib/paging';
import { plainText } from '../../../lib/plain-text';

export const productListQuery = z.object({ q: plainText().trim().max(100).default(''), page });
