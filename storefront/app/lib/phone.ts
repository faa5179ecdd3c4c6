/**
 * A Vietnamese mobile number as `0912345678`, however it was typed; null when it cannot be one. Accepts every prefix that
 * numbers may get, since ranges grow.
 */
export function toMobile(typed: string): string | null {
  const digits = typed.replace(/[\s.()-]/g, '').replace(/^(\+84|0084|84(?=\d{9}$))/, '0');
  return /^0[35789]\d{8}$/.test(digits) ? digits : null;
}

/** `+84912345678` as people type it: `0912345678`. */
export function nationalPhone(e164: string): string {
  return e164.replace(/^\+84/, '0');
}
