import { randomInt } from 'node:crypto';

/** Neither letters nor digits that look alike. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 12;

/** What a buyer types to see an invoice; 31¹² of them, so that nobody finds one by trying. */
export function newLookupCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
