export interface Phone {
  /** `+84…` */
  e164: string;
  kind: 'mobile' | 'fixed';
  /** False: the shape is right but no operator is known to use the range; worth a second look, never a refusal. */
  known_range: boolean;
}

/** Shape that we accept. Operators get new ranges faster than tables follow, so it is wider than `KNOWN` (domain/08). */
const MOBILE = /^[35789]\d{8}$/;
const FIXED = /^2\d{9}$/;

/** Ranges in use by the metadata of libphonenumber 1.13.16. */
const KNOWN = {
  mobile: /^(?:(?:3\d|7[06-9])\d|5(?:[1689]\d|2[238]|59)|8(?:[1-8]\d|9[6-9])|9(?:[0-8]\d|9[013-9]))\d{6}$/,
  fixed: /^2(?:0[3-9]|1[0-689]|2[0-25-9]|[38][2-9]|4[2-8]|5[124-9]|6[0-39]|7[0-7]|9[0-4679])\d{7}$/,
};

/** As people in Việt Nam write it: `0912345678`. A number from elsewhere stays as it is. */
export function nationalPhone(e164: string): string {
  return e164.replace(/^\+84/, '0');
}

/** Reads a Vietnamese number as people type it (`091 234 56 78`, `+84…`, `(0271)…`); null when it cannot be one. */
export function readPhone(typed: string): Phone | null {
  const digits = typed.trim().replace(/[\s.()\u00a0-]/g, '');
  const national = /^(?:0084|\+84|84|0)(\d+)$/.exec(digits)?.[1];
  if (!national) return null;
  const kind = MOBILE.test(national) ? 'mobile' : FIXED.test(national) ? 'fixed' : null;
  return kind && { e164: `+84${national}`, kind, known_range: KNOWN[kind].test(national) };
}
