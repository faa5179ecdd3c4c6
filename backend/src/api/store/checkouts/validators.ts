import { z } from '@medusajs/framework/zod';
import { companyInvoice } from '../../../lib/invoices/validators';
import { findPlace, isProvince } from '../../../lib/nation';
import { readPhone } from '../../../lib/phone';
import { plainText } from '../../../lib/plain-text';
import { messages } from '../../../messages';
import type { Placement } from '../../../workflows/checkout/lib/placement';

/** What a form leaves empty counts as not given. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    schema.optional(),
  );

/** Characters of what a buyer tells a stall. */
const LONGEST_NOTE = 300;

const text = (max: number) => plainText().trim().min(1).max(max);

/** A phone as people type it; E.164 after parsing. */
export const typedPhone = z
  .string()
  .trim()
  .min(1)
  .transform((typed, context) => {
    const read = readPhone(typed);
    if (read) return read.e164;
    context.addIssue({ code: 'custom', message: messages.checkout.field.phone, params: { code: 'phone' } });
    return z.NEVER;
  });

export const addressFields = { province_code: text(10), commune_code: text(10), street: text(200) };

/** Looks the codes of an address up; what else stands beside them stays. */
export function placed<T extends { province_code: string; commune_code: string }>(
  { province_code, commune_code, ...rest }: T,
  context: z.RefinementCtx,
) {
  const place = findPlace(commune_code);
  if (place?.province_code === province_code) return { place, ...rest };
  const [field, code] = isProvince(province_code)
    ? (['commune_code', 'unknown_commune'] as const)
    : (['province_code', 'unknown_province'] as const);
  const message = messages.checkout.field[code];
  context.addIssue({ code: 'custom', path: [field], message, params: { code } });
  return z.NEVER;
}

const address = z.strictObject(addressFields).transform(placed);

export const PlaceBasket = z
  .strictObject({
    basket_id: text(100),
    idempotency_key: plainText().min(8).max(100),
    expected_total: z.number().int().min(0),
    contact: z.strictObject({
      name: text(100),
      phone: typedPhone,
      email: optional(z.email().max(200).toLowerCase()),
    }),
    address,
    invoice: companyInvoice.optional(),
    groups: z
      .array(
        z.strictObject({
          seller_id: text(100),
          delivery_option_id: text(100),
          payment_method: z.enum(['vietqr', 'cod', 'card']),
          note: optional(plainText().trim().max(LONGEST_NOTE)),
        }),
      )
      .min(1)
      .max(100),
  })
  .transform(
    ({ address, contact, invoice, ...rest }): Placement => ({
      ...rest,
      customer_id: null,
      ...address,
      contact: { ...contact, email: contact.email ?? null },
      invoice: invoice ?? null,
    }),
  );

export const CheckoutKey = z.object({ phone: z.string().max(30).optional() });
