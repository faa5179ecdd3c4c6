import { z } from 'zod';
import { communeCode, day, dong, slug, text, vatClass, vsic } from './primitives';

/** Longest life of a certificate that a pack may state: OCOP stars are given for 36 months (Decision 148/QĐ-TTg). */
export const CERTIFICATE_MONTHS = 36;

export const certificate = z
  .strictObject({
    kind: z.enum(['ocop', 'vietgap', 'organic', 'gi']),
    /** OCOP only: 3 to 5. */
    stars: z.number().int().min(3).max(5).optional(),
    number: text,
    issuer: text,
    issuedOn: day,
    /** Last day on which the certificate may be shown. */
    expiresOn: day,
  })
  .refine(
    (value) => (value.kind === 'ocop') === (value.stars !== undefined),
    'chỉ chứng nhận OCOP có hạng sao',
  )
  .refine(
    (value) =>
      value.expiresOn > value.issuedOn && value.expiresOn <= addMonths(value.issuedOn, CERTIFICATE_MONTHS),
    `chứng nhận không dài quá ${CERTIFICATE_MONTHS} tháng`,
  );
export type Certificate = z.infer<typeof certificate>;

export const variant = z.strictObject({
  sku: z.string().regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)+$/),
  title: text,
  /** Whole đồng, VAT included. */
  price: dong.positive(),
  /** Pieces on the shelf now, after the demo's past orders. */
  stock: z.number().int().nonnegative(),
  netContent: z.strictObject({ amount: z.number().positive(), unit: z.enum(['g', 'ml', 'piece']) }),
  /** Packed weight for the carrier, grams. */
  weightGrams: z.number().int().positive(),
});
export type Variant = z.infer<typeof variant>;

export const product = z.strictObject({
  slug,
  title: text,
  subtitle: text,
  description: text,
  sellerSlug: slug,
  categorySlug: slug,
  /** Key of the picture kind. */
  photo: slug,
  originCommuneCode: communeCode,
  /** Months of harvest, 1–12; empty: all year. */
  harvestMonths: z.array(z.number().int().min(1).max(12)),
  /** What one piece is called: hũ, gói, kg… */
  unit: text,
  /** Priced by an estimate and settled by the weight picked (fresh durian and the like). */
  weighedAfterPicking: z.boolean(),
  /** Percent by which a piece may weigh less than its net content, which its price is for; given for goods that are weighed. */
  weightTolerance: z.number().int().min(1).max(50).optional(),
  vatClass,
  vsic,
  storage: text,
  shelfLifeDays: z.number().int().positive().nullable(),
  variants: z.array(variant).min(1).max(4),
  certificates: z.array(certificate),
  /** How often past orders take it, 1–100. */
  popularity: z.number().int().min(1).max(100),
});
export type Product = z.infer<typeof product>;

/** The same day of the month `months` later, or the month's last day. */
export function addMonths(from: string, months: number): string {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10);
}
