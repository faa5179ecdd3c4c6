import { z } from '@medusajs/framework/zod';
import { messages } from '../../../messages';

const { field } = messages.invoice;

export const registerInvoices = z
  .strictObject({
    coding: z.enum(['coded', 'uncoded']),
    mode: z.enum(['ordinary', 'cash_register']),
    cash_register_code: z
      .string()
      .trim()
      .regex(/^[A-Z0-9]{5}$/, field.cash_register_code)
      .optional(),
    letters: z
      .string()
      .trim()
      .regex(/^[A-Z]{2}$/, field.letters)
      .optional(),
    declared_elsewhere: z.number().int().min(0).max(1_000_000_000_000).optional(),
  })
  .superRefine(({ mode, cash_register_code }, context) => {
    if (mode !== 'cash_register' || cash_register_code) return;
    context.addIssue({
      code: 'custom',
      path: ['cash_register_code'],
      message: field.cash_register_code,
      params: { code: 'required' },
    });
  })
  // An invoice of a cash register carries a code that the register makes (Decree 254/2026 art. 6).
  .transform((wanted) =>
    wanted.mode === 'cash_register' ? { ...wanted, coding: 'coded' as const } : wanted,
  );
