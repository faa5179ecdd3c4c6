import { z } from '@medusajs/framework/zod';
import { page } from '../../../lib/paging';
import { plainText } from '../../../lib/plain-text';

export const bringFileQuery = z.object({ name: plainText().max(300).default('') });

export const importQuery = z.object({ page });

export const formatQuery = z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx') });

export const startBody = z.strictObject({ rows: z.enum(['all', 'good']) });
