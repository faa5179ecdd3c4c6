/** A form's text field, trimmed and composed; a missing one is empty. */
export function textField(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.normalize('NFC').trim() : '';
}

export const MOST_PIECES = 999;

/** A whole number of pieces from 1 to 999, or null. */
export function quantityField(form: FormData, name = 'quantity'): number | null {
  const typed = textField(form, name);
  if (!/^\d{1,4}$/.test(typed)) return null;
  const quantity = Number(typed);
  return quantity >= 1 && quantity <= MOST_PIECES ? quantity : null;
}

/** What is wrong with each field, by its name; what is wrong with none of them is left out. */
export function errorsByField(
  problems: readonly { field: string | null; message: string }[],
): Map<string, string> {
  return new Map(problems.flatMap(({ field, message }) => (field ? [[field, message]] : [])));
}
