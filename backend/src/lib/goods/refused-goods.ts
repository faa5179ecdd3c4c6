import { foldText, toneForm } from '../fold-text';
import { refusedOn } from './rules';

export interface RefusedMatch {
  /** What kind of goods it would be. */
  title: string;
  /** The words that were found. */
  term: string;
}

/**
 * The first rule that a text offends on a day, or null. Accents count where the text has any (`cần sa`, not `cần sả`); a text written
 * without is compared without.
 * @param day `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 */
export function refusedGoods(text: string, day: string): RefusedMatch | null {
  const bare = foldText(text) === text.normalize('NFC').toLowerCase();
  const form = (words: string) => ` ${plain(bare ? foldText(words) : words)} `;
  const written = form(text);
  for (const { title, terms, except } of refusedOn(day)) {
    const left = except.reduce((rest, one) => rest.replaceAll(form(one), ' . '), written);
    const term = terms.find((one) => left.includes(form(one)));
    if (term) return { title, term };
  }
  return null;
}

/** Words in lower case with one space between, the place of a tone mark being no matter. */
function plain(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (foldText(word) === word ? word : toneForm(word))).join(' ');
}
