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
  const form = bare ? formBare : formAccented;
  const written = ` ${plain(bare ? foldText(text) : text)} `;
  for (const { title, terms, except } of refusedOn(day)) {
    const left = except.reduce((rest, one) => rest.replaceAll(form(one), ' . '), written);
    const term = terms.find((one) => left.includes(form(one)));
    if (term) return { title, term };
  }
  return null;
}

/** The forms of the rules' own words: the same for every text, and a table of goods asks for five thousand. */
const formBare = remembered((words) => ` ${plain(foldText(words))} `);
const formAccented = remembered((words) => ` ${plain(words)} `);

function remembered(make: (words: string) => string): (words: string) => string {
  const known = new Map<string, string>();
  return (words) => {
    const form = known.get(words) ?? make(words);
    known.set(words, form);
    return form;
  };
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
