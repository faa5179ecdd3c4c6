const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/**
 * Reads a Vietnamese tax code as people type it: 10 digits of an organisation, with `-001` for a branch, or the 12 digits of a
 * person or household (since 2025-07-01). Answers the form that documents carry; null when it cannot be one (domain/08 §1).
 */
export function readTaxCode(typed: string): string | null {
  const bare = typed.trim().replace(/[\s.]/g, '');
  if (/^\d{12}$/.test(bare)) return bare;
  const [, head, branch] = /^(\d{10})(?:-?(\d{3}))?$/.exec(bare) ?? [];
  if (!head || !hasCheckDigit(head) || branch === '000') return null;
  return branch ? `${head}-${branch}` : head;
}

/** The tenth digit is 10 less the weighted sum modulo 11; a remainder of 0 was never issued. */
function hasCheckDigit(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return 10 - (sum % 11) === Number(digits[9]);
}
