import { z } from 'zod';

/** Text that a person reads: composed Unicode (NFC), no stray spaces at its ends. */
export const text = z
  .string()
  .min(1)
  .refine((value) => value === value.normalize('NFC'), 'phải ở dạng Unicode dựng sẵn (NFC)')
  .refine((value) => value === value.trim() && !/ {2}|[\n\t]/.test(value), 'có khoảng trắng thừa');

/** Lower-case words joined by hyphens, as in an address of the site. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'chỉ gồm chữ thường không dấu, số và gạch nối');

/** Day without time in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** Whole đồng. */
export const dong = z.number().int().nonnegative();

/** Five-digit code of a commune-level unit after 2025-07-01. */
export const communeCode = z.string().regex(/^\d{5}$/);

/** Two-digit code of a provincial unit after 2025-07-01. */
export const provinceCode = z.string().regex(/^\d{2}$/);

/** Accepted shape of a Vietnamese number in E.164: mobile of nine digits, or a fixed line of ten that starts with 2. */
export const phone = z.string().regex(/^\+84(?:[35789]\d{8}|2\d{9})$/, 'số điện thoại phải có dạng +84…');

export const latitude = z.number().min(8).max(24);
export const longitude = z.number().min(102).max(110);

/** Account that a VietQR code can name. `holder` is the registered name as the bank prints it. */
export const bankAccount = z.strictObject({
  bin: z.string().regex(/^\d{6}$/),
  account: z.string().regex(/^[A-Za-z0-9]{6,19}$/),
  holder: z.string().regex(/^[A-Z0-9]+(?: [A-Z0-9]+)*$/, 'tên chủ tài khoản viết hoa, không dấu'),
});
export type BankAccount = z.infer<typeof bankAccount>;

/** VAT class of goods: not subject (kct), or the rate in percent. Rates themselves are dated elsewhere. */
export const vatClass = z.enum(['kct', '5', '8', '10']);
export type VatClass = z.infer<typeof vatClass>;

/** VSIC 2018 code, four digits. */
export const vsic = z.string().regex(/^\d{4}$/);
