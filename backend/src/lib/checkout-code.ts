import { randomInt } from 'node:crypto';

/** No two of these look alike, in print or by hand: 0 O, 1 I L, 2 Z, 5 S, 8 B and U V leave at most one behind. */
const ALPHABET = '234679ACDEFGHJKMNPQRTVWXY';
const LENGTH = 6;
const PREFIX = 'CP';

/** Public name of a checkout, `CP-7K3M9Q`: 244 million codes; whoever makes one must still check that it is free. */
export function newCheckoutCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]);
  return `${PREFIX}-${letters.join('')}`;
}

/** What the payer's transfer must say, `CP7K3M9Q`: banks strip hyphens. */
export function transferText(code: string): string {
  return code.replace('-', '');
}

/** A typed code as we write it (`cp7k3m9q` → `CP-7K3M9Q`), or null when it cannot be one. */
export function readCheckoutCode(typed: string): string | null {
  const squeezed = squeeze(typed);
  return new RegExp(`^${PREFIX}[${ALPHABET}]{${LENGTH}}$`).test(squeezed) ? hyphenated(squeezed) : null;
}

/**
 * Every checkout code that a transfer's text may mean, wherever it stands, whatever its case: banks put their own words
 * around it and break it with spaces or hyphens.
 */
export function findCheckoutCodes(text: string): string[] {
  const pattern = new RegExp(`(?=(${PREFIX}[${ALPHABET}]{${LENGTH}}))`, 'g');
  const found = [...squeeze(text).matchAll(pattern)].flatMap(([, code]) => (code ? [hyphenated(code)] : []));
  return [...new Set(found)];
}

function squeeze(text: string): string {
  return text.toUpperCase().replace(/[\s\u00a0-]+/g, '');
}

function hyphenated(squeezed: string): string {
  return `${PREFIX}-${squeezed.slice(PREFIX.length)}`;
}
