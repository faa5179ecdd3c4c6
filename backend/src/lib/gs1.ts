/** Whether a GS1 number (GTIN, GLN, SSCC) has so many digits and its last fits the others: modulo 10, weights 3 and 1 (domain/06). */
export function isGs1Number(number: string, length: 8 | 13 | 14 | 18): boolean {
  if (!/^\d+$/.test(number) || number.length !== length) return false;
  const digits = [...number].reverse().map(Number);
  const sum = digits.reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
