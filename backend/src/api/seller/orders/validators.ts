import { z } from '@medusajs/framework/zod';
import type { OrderState } from '../../../contract';
import { page } from '../../../lib/paging';

export const ORDER_STATES = [
  'awaiting_payment',
  'to_pack',
  'packed',
  'shipped',
  'delivered',
  'expired',
  'cancelled',
  'returned',
] as const satisfies OrderState[];

export const orderListQuery = z.object({ state: z.enum(ORDER_STATES).optional(), page });
