const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

/**
 * Check digit of an organisation's tax code (mã số thuế, first nine digits), or null where the formula gives ten:
 * the tax office issues no such code.
 */
export function organisationTaxCheckDigit(firstNine: string): number | null {
  if (!/^\d{9}$/.test(firstNine)) return null;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(firstNine.charAt(at)), 0);
  const digit = 10 - (sum % 11);
  return digit === 10 ? null : digit;
}

/** Ten digits with a right check digit; a branch adds `-001` … `-999`, which no check digit protects. */
export function isOrganisationTaxCode(code: string): boolean {
  const match = /^(\d{9})(\d)(?:-(\d{3}))?$/.exec(code);
  if (!match) return false;
  const [, firstNine = '', digit, branch] = match;
  return branch !== '000' && organisationTaxCheckDigit(firstNine) === Number(digit);
}

/**
 * Shape of the personal id number (số định danh cá nhân), the tax code of people and household businesses since
 * 2025-07-01: province of birth 001–096, century and sex 0–3, year, six digits. It has no check digit.
 */
export function isPersonalIdNumber(code: string): boolean {
  return /^0(?!00)(?:[0-8]\d|9[0-6])[0-3]\d{8}$/.test(code);
}
