import { z } from '@medusajs/framework/zod';
import type { BankTransactionState } from '../../../contract';
import { page } from '../../../lib/paging';

const STATES = [
  'matched',
  'short',
  'over',
  'duplicate',
  'late',
  'unknown',
  'ignored',
] as const satisfies BankTransactionState[];

export const bankTransactionListQuery = z.object({ state: z.enum(STATES).optional(), page });
