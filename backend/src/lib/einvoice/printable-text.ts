/** Characters that XML 1.0 cannot hold, and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Text as a document can carry it: NFC, one line, single spaces, nothing that XML forbids, at most `max` characters (what is longer ends
 * in `…`). People and catalogues give what they give; a long product name must not keep a sale from its invoice.
 */
export function printableText(text: string, max: number): string {
  const line = text.replace(UNPRINTABLE, ' ').normalize('NFC').replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= max
    ? line
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}
