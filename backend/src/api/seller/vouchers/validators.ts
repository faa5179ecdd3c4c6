import { z } from '@medusajs/framework/zod';
import { messages } from '../../../messages';

const { field } = messages.voucher;
const MOST = 1_000_000_000;

const fault = (context: z.RefinementCtx, path: string, code: string, message: string) =>
  context.addIssue({ code: 'custom', path: [path], message, params: { code } });

const day = z.iso.date();
const count = z.number().int().min(1).max(1_000_000).optional();
const money = z.number().int().min(1_000).max(MOST).optional();

export const newVoucherBody = z
  .strictObject({
    code: z
      .string()
      .trim()
      .toUpperCase()
      .refine((typed) => /^[A-Z0-9-]{4,20}$/.test(typed), { error: field.code, params: { code: 'code' } }),
    kind: z.enum(['percentage', 'fixed', 'free_delivery']),
    value: z.number().max(MOST).optional(),
    minimum: money,
    limit: count,
    per_buyer: count,
    budget: money,
    starts_on: day,
    ends_on: day,
    product_ids: z.array(z.string().max(100)).max(100).optional(),
  })
  .superRefine(({ kind, value = 0, per_buyer, budget, starts_on, ends_on }, context) => {
    if (kind === 'percentage' && (!Number.isInteger(value) || value < 1 || value > 100))
      fault(context, 'value', 'percentage', field.percentage);
    if (kind === 'fixed' && (!Number.isInteger(value) || value < 1_000))
      fault(context, 'value', 'amount', field.amount);
    if (per_buyer && budget) fault(context, 'budget', 'one_budget', field.one_budget);
    if (ends_on < starts_on) fault(context, 'ends_on', 'dates', field.dates);
  });
