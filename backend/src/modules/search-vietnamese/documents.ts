import type { SearchTypes } from '@medusajs/framework/types';
import { words } from '../../lib/fold-text';
import type { Column, IndexPlan, Weight } from './plan';
import { beginningLexemes, formsOf, inName } from './text-query';

/** Most words of one document that free text can find; descriptions beyond are not worth their space. */
const MAX_WORDS = 1500;
const MAX_POSITIONS_PER_WORD = 8;

export interface DocumentRow extends Record<string, unknown> {
  /** Its values of the facets that are counted together, as the table of sets holds them. */
  facets: string;
}

/** One row of an index table as JSON for `jsonb_to_recordset`. */
export function documentRow(document: SearchTypes.SearchDocument, plan: IndexPlan): DocumentRow {
  const row: DocumentRow = {
    id: String(document[plan.primaryKey]),
    document: Object.fromEntries(plan.stored.map((path) => [path, document[path] ?? null])),
    words: wordVector(document, plan),
    facets: JSON.stringify(plan.countedTogether.map((path) => valuesOf(document[path]))),
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
        for (const form of formsOf(word)) {
          note(form, weight);
          if (path === nameOf(plan)) note(inName(form), weight);
        }
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
  const name = nameOf(plan);
  if (name === undefined) return [];
  return textsOf(document[name]).flatMap((text) => beginningLexemes(words(text)));
}

/** The field that names a document is the first that free text looks at. */
function nameOf(plan: IndexPlan): string | undefined {
  return plan.texts[0]?.path;
}

/** A document's values of one facet. */
function valuesOf(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  const known = all.filter((one) => one !== null && one !== undefined);
  return [...new Set(known.map((one) => String(one).replaceAll('\0', '')))].sort();
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((entry) => typeof entry === 'string');
}

function columnValue(value: unknown, column: Column): unknown {
  if (value === null || value === undefined) return null;
  if (!column.date) return value;
  return new Date(value as string | number | Date).getTime();
}
