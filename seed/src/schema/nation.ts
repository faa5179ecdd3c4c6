import { z } from 'zod';
import { communeCode, provinceCode, text } from './primitives';

export const province = z.strictObject({ code: provinceCode, name: text, fullName: text });
export type Province = z.infer<typeof province>;

export const commune = z.strictObject({ code: communeCode, fullName: text, provinceCode });
export type Commune = z.infer<typeof commune>;

/** A commune of 2025-06-30, the last three-tier list. Its code may name another unit today: never mix the two. */
export const oldUnit = z.strictObject({
  oldCode: communeCode,
  name: text,
  district: text,
  province: text,
  /** Unit that took most of its land. */
  newCode: communeCode,
  /** Its land went to more than one unit. */
  divided: z.boolean(),
});
export type OldUnit = z.infer<typeof oldUnit>;

export const bank = z.strictObject({
  key: z.string(),
  code: z.string(),
  shortName: text,
  name: text,
  /** Null: the bank has no number in the transfer network. */
  bin: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
  /** An old brand that kept its number. */
  deprecated: z.boolean(),
  /** Can be paid by a VietQR transfer. */
  napas247: z.boolean(),
  receiveOnly: z.boolean(),
});
export type Bank = z.infer<typeof bank>;

const origin = { source: z.string(), licence: z.literal('MIT') };

/** Shapes of the four files, each with its source and licence. */
export const nationFiles = {
  provinces: z.strictObject({ ...origin, asOf: text, provinces: z.array(province).length(34) }),
  communes: z.strictObject({ ...origin, asOf: text, communes: z.array(commune).length(3321) }),
  oldUnits: z.strictObject({ ...origin, asOf: text, note: text, units: z.array(oldUnit) }),
  banks: z.strictObject({ ...origin, banks: z.array(bank) }),
};
