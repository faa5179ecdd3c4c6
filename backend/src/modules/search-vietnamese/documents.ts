import type { SearchTypes } from '@medusajs/framework/types';
import { words } from '../../lib/fold-text';
import type { Column, IndexPlan, Weight } from './plan';
import { beginningLexemes } from './text-query';

/** Most words of one document that free text can find; descriptions beyond are not worth their space. */
const MAX_WORDS = 1500;
const MAX_POSITIONS_PER_WORD = 8;

/** One row of an index table as JSON for `jsonb_to_recordset`. */
export function documentRow(document: SearchTypes.SearchDocument, plan: IndexPlan): Record<string, unknown> {
  const row: Record<string, unknown> = {
    id: String(document[plan.primaryKey]),
    document: Object.fromEntries(plan.stored.map((path) => [path, document[path] ?? null])),
    words: wordVector(document, plan),
  };
  for (const column of plan.columns) row[column.name] = columnValue(document[column.path], column);
  return row;
}

/**
 * The text form of a tsvector over all searchable fields. A word stands in it folded and, where it has accents, also in
 * its accented form at the same position; this is why no text search configuration of the database is involved.
 */
export function wordVector(document: SearchTypes.SearchDocument, plan: IndexPlan): string {
  const positions = new Map<string, string[]>();
  let position = 0;
  const note = (lexeme: string, weight: Weight) => {
    const known = positions.get(lexeme) ?? [];
    if (known.length < MAX_POSITIONS_PER_WORD) known.push(`${position}${weight}`);
    positions.set(lexeme, known);
  };
  for (const { path, weight } of plan.texts) {
    for (const text of textsOf(document[path])) {
      for (const word of words(text)) {
        if (position >= MAX_WORDS) break;
        position += 1;
        note(word.folded, weight);
        if (word.accented !== word.folded) note(word.accented, weight);
      }
      // A gap keeps phrases from reaching over the border of two texts.
      position += 1;
    }
  }
  for (const lexeme of beginnings(document, plan)) positions.set(lexeme, ['1A']);
  return [...positions].map(([lexeme, at]) => `'${lexeme}':${at.join(',')}`).join(' ');
}

/** A name that begins with the words asked for is more about them than one that ends with them. */
function beginnings(document: SearchTypes.SearchDocument, plan: IndexPlan): string[] {
  const [name] = plan.texts;
  if (!name) return [];
  return textsOf(document[name.path]).flatMap((text) => beginningLexemes(words(text)));
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((entry) => typeof entry === 'string');
}

function columnValue(value: unknown, column: Column): unknown {
  if (value === null || value === undefined) return null;
  if (!column.date) return value;
  return new Date(value as string | number | Date).getTime();
}
