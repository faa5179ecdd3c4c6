import { foldText } from '../fold-text';

const LONGEST = 60;
const MOST_WORDS = 8;
/** Phone, account, tax and identity numbers have more digits; prices, weights and sizes have fewer. */
const MOST_DIGITS = 6;
const ADDRESS = /@|https?:|www\.|\.(com|vn|net|org)\b/;
const FAMILY_NAMES =
  'nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh|đoàn|mai|điểu';
/** A family name with a middle name that only people have. */
const PERSON = new RegExp(`(^|\\s)(${FAMILY_NAMES})\\s+(văn|thị)(\\s|$)`);
const FOLDED_PERSON = new RegExp(foldText(PERSON.source));

/** Words as they are counted. */
export interface KeptWords {
  folded: string;
  words: string;
}

export const NOT_KEPT: KeptWords = { folded: '', words: '' };

/**
 * The words of a search as they may be kept: lower case, single spaces, no signs. What looks like a person's number, address or name, or is too
 * long to be goods, is not kept.
 */
export function keptWords(typed: string): KeptWords {
  const lower = typed.normalize('NFC').toLowerCase();
  if (ADDRESS.test(lower) || (lower.match(/\p{Nd}/gu)?.length ?? 0) > MOST_DIGITS) return NOT_KEPT;
  const words = (lower.match(/[\p{L}\p{N}%]+/gu) ?? []).join(' ');
  const folded = foldText(words);
  const tooLong = words.length > LONGEST || words.split(' ').length > MOST_WORDS;
  if (!words || tooLong || PERSON.test(words) || FOLDED_PERSON.test(folded)) return NOT_KEPT;
  return { folded, words };
}
