/** What a table program takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A person's words for a cell. They are written as text, which no program evaluates; the apostrophe keeps them text also when the
 * table is saved as CSV and opened again.
 */
export function safeText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
