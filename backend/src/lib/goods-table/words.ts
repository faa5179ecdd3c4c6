import type { GoodsForm } from '../../contract';
import { foldText } from '../fold-text';

/** What a cell may say for something that has a code, and what is written into one. */
export interface CellWords {
  /** Null: nothing is called so; `double`: several are. */
  codeOf(told: string): string | 'double' | null;
  /** The code itself where it has no word. */
  wordOf(code: string): string;
  /** In the order of the form. */
  words: string[];
}

export type WordColumn =
  | 'category'
  | 'content_unit'
  | 'allergens'
  | 'origin_commune_code'
  | 'vat_class'
  | 'delivery_limit';

/** The words of a stall's tables, by column. */
export function cellWords(form: GoodsForm): Record<WordColumn, CellWords> {
  const names = new Map<string, number>();
  for (const { name } of form.categories) names.set(name, (names.get(name) ?? 0) + 1);
  return {
    category: wordsOf(
      form.categories.map(({ slug, name, group }) => ({
        code: slug,
        label: (names.get(name) ?? 0) > 1 ? `${group} › ${name}` : name,
        also: [name],
      })),
    ),
    content_unit: wordsOf(form.content_units),
    allergens: wordsOf(form.allergens),
    origin_commune_code: wordsOf(
      form.communes.map(({ code, name }) => ({
        code,
        label: name,
        also: [name.replace(/^(Xã|Phường|Đặc khu) /, '')],
      })),
    ),
    vat_class: wordsOf(form.vat_classes),
    delivery_limit: wordsOf(form.delivery_limits),
  };
}

interface Choice {
  code: string;
  label: string;
  /** Other words for the same, unless they mean several. */
  also?: string[];
}

function wordsOf(choices: Choice[]): CellWords {
  const labels = new Map(choices.map(({ code, label }) => [code, label]));
  const exact = new Map(
    choices.flatMap(({ code, label }) => [code, label].map((told) => [plain(told), code] as const)),
  );
  const loose = new Map<string, string>();
  for (const { code, label, also = [] } of choices) {
    for (const told of [label, label.replace(/\s*\(.*\)$/, ''), ...also].map(folded)) {
      loose.set(told, (loose.get(told) ?? code) === code ? code : 'double');
    }
  }
  return {
    codeOf: (told) => exact.get(plain(told)) ?? loose.get(folded(told)) ?? null,
    wordOf: (code) => labels.get(code) ?? code,
    words: choices.map(({ label }) => label),
  };
}

const plain = (told: string): string => told.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
/** Accents may be missing; words that differ only by them are then double. */
const folded = (told: string): string => plain(foldText(told));
