import { z } from '@medusajs/framework/zod';
import { plainText } from '../../../lib/plain-text';
import { addressFields, placed, typedPhone } from '../checkouts/validators';

export const openAccountBody = z.strictObject({ name: plainText().trim().max(100).default('') });

export const accountBasketBody = z.strictObject({ basket_id: plainText().min(1).max(100).optional() });

export const codeBody = z.strictObject({ phone: typedPhone });

export const addressBody = z
  .strictObject({
    name: plainText().trim().min(1).max(100),
    phone: typedPhone,
    ...addressFields,
    is_default: z.boolean().default(false),
  })
  .transform(placed);
