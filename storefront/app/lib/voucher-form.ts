import { textField } from './form-fields';

/** The text field in which a code is typed. */
export const VOUCHER_FIELD = 'voucher_code';
const DROP = 'drop_voucher:';

export type VoucherWish = { kind: 'take' | 'drop'; code: string };

/** Value of the button that takes a voucher out again. */
export const dropIntent = (code: string) => `${DROP}${code}`;

/** What a form asks for about vouchers; null when it asks for something else. */
export function voucherWish(form: FormData): VoucherWish | null {
  const intent = textField(form, 'intent');
  if (intent.startsWith(DROP)) return { kind: 'drop', code: intent.slice(DROP.length) };
  return intent === 'take_voucher' ? { kind: 'take', code: textField(form, VOUCHER_FIELD) } : null;
}
