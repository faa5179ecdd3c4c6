const TONES: Record<string, string> = {
  '\u0300': '1',
  '\u0301': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
};

/**
 * The form in which Vietnamese text is compared when accents must not matter: lower case, without tone and vowel marks,
 * đ as d. Everything that is no letter stays.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd');
}

/**
 * The form in which accents do matter but the place of the tone mark does not: the tone moves to the end of the word as a
 * digit (1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng), so that `hòa` and `hoà` both read `hoa1` (domain/08 §6).
 */
export function toneForm(word: string): string {
  let tone = '';
  const letters = [...word.toLowerCase().normalize('NFD')].filter((sign) => {
    const found = TONES[sign];
    if (found) tone = found;
    return !found;
  });
  return letters.join('').normalize('NFC') + tone;
}

/** One word of a text, in the two forms that search compares. */
export interface Word {
  /** Only a–z and digits (other scripts keep their letters). */
  folded: string;
  /** As `toneForm`; equal to `folded` when the word was written without accents. */
  accented: string;
}

const APOSTROPHES = /(?<=\p{L})['’ʼ`](?=\p{L})/gu;
const AMOUNT = /(?<![\p{L}\p{N}.,])(\d+(?:[.,]\d+)?)\s*(\p{L}+)(?![\p{L}\p{N}])/gu;
const WORD = /[\p{L}\p{N}]+/gu;
const MAX_WORD = 40;

/** Folded names of units, and how many grams or millilitres one holds. */
const UNITS: Record<string, { base: 'g' | 'ml'; factor: number }> = {
  g: { base: 'g', factor: 1 },
  gr: { base: 'g', factor: 1 },
  gam: { base: 'g', factor: 1 },
  gram: { base: 'g', factor: 1 },
  lang: { base: 'g', factor: 100 },
  kg: { base: 'g', factor: 1000 },
  kilo: { base: 'g', factor: 1000 },
  ki: { base: 'g', factor: 1000 },
  ky: { base: 'g', factor: 1000 },
  can: { base: 'g', factor: 1000 },
  ml: { base: 'ml', factor: 1 },
  l: { base: 'ml', factor: 1000 },
  lit: { base: 'ml', factor: 1000 },
};

/**
 * Splits text into words. Names such as S'tiêng stay one word; an amount with its unit (`0,5 kg`, `500 gr`) becomes one
 * canonical word (`500g`), so that whoever writes it otherwise finds it too.
 */
export function words(text: string): Word[] {
  const plain = text.normalize('NFC').replace(APOSTROPHES, '').replace(AMOUNT, canonicalAmount);
  return [...plain.matchAll(WORD)].map(([written]) => {
    const cut = written.slice(0, MAX_WORD);
    return { folded: oneI(foldText(cut)), accented: oneI(toneForm(cut)) };
  });
}

function canonicalAmount(written: string, amount: string, name: string): string {
  const unit = UNITS[foldText(name)];
  if (!unit) return written;
  return `${Math.round(Number(amount.replace(',', '.')) * unit.factor)}${unit.base}`;
}

/** `kỹ` and `kĩ`, `lý` and `lí` are two spellings of one word. */
function oneI(word: string): string {
  return word.replace(/^(ch|gh|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnpqrstvx])y(\d?)$/u, '$1i$2');
}
