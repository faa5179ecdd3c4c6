import { toneForm } from '../../lib/fold-text';

/** The Vietnamese alphabet, in which each marked letter is a letter of its own (domain/08 §6); digits and signs come first. */
const ORDER = ' 0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';

/**
 * A text whose plain order of letters is the Vietnamese order of the name: An, Ăn, Ân, Bù Đăng, Dầu, Đồng Xoài. Tones decide only
 * between words that are otherwise equal.
 */
export function sortKey(name: string): string {
  const words = name
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(toneForm);
  const letters = words.map((word) => [...word.replace(/\d$/, '')].map(place).join(''));
  const tones = words.map((word) => word.match(/\d$/)?.[0] ?? '0');
  return `${letters.join('aa')}-${tones.join('')}`;
}

/** Two letters for each letter, so that the order survives however the server compares texts. */
function place(letter: string): string {
  const at = ORDER.indexOf(letter) + 1;
  return String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26));
}
