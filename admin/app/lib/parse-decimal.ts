/**
 * A number as people in Vietnam write it: thousands in groups by dots, decimals after a comma (`677.000.000.000.000`, `0,55`).
 * Null for what is none; a single dot as in `0.55` is refused, since it might be either.
 */
export function parseDecimal(typed: string): number | null {
  const text = typed.replace(/\s/g, '');
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(text)) return null;
  return Number(text.replaceAll('.', '').replace(',', '.'));
}
