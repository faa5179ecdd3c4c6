import { createHash } from 'node:crypto';
import type { SearchTypes } from '@medusajs/framework/types';
import { type Word, words } from '../../lib/fold-text';
import { accentCode, beginningMarks, type MarkedText } from './accent-code';
import {
  BEGINNINGS,
  FINGERPRINT,
  type Layout,
  looseAttribute,
  namingTexts,
  RETURNED,
  sortAttribute,
  type ValueField,
  valueAttribute,
  wordsAttribute,
} from './layout';
import { sortKey } from './sort-key';

/** Raise it when documents are made differently: those that lie on a server are then made anew. */
const MAKING = 3;
const MAX_WORDS = 1500;

export interface EngineDocument extends Record<string, unknown> {
  id: string;
  [FINGERPRINT]: string;
}

/** What Meilisearch holds of a document: its words folded and coded, its values, and the document itself to be returned. */
export function engineDocument(document: SearchTypes.SearchDocument, layout: Layout): EngineDocument {
  const plain = plainDocument(document, layout);
  const made: EngineDocument = {
    id: String(document[layout.primaryKey]),
    [FINGERPRINT]: fingerprint(plain),
    [RETURNED]: JSON.stringify(Object.fromEntries(layout.returned.map((path) => [path, plain[path]]))),
  };
  const naming = new Set(namingTexts(layout));
  for (const { path } of layout.texts) {
    const texts = textsOf(plain[path]).map((text) => words(text).slice(0, MAX_WORDS));
    made[wordsAttribute(path)] = texts.flatMap(waysToWrite);
    if (naming.has(path)) made[looseAttribute(path)] = texts.map(folded);
  }
  const [name, kind] = namingTexts(layout);
  made[BEGINNINGS] = [...marksOf(plain[name ?? ''], 'name'), ...marksOf(plain[kind ?? ''], 'kind')];
  for (const field of layout.values) {
    const value = plain[field.path];
    made[valueAttribute(field.path)] = engineValue(value, field);
    if (field.sorted && field.kind === 'text') {
      made[sortAttribute(field)] = typeof value === 'string' ? sortKey(value) : null;
    }
  }
  return made;
}

/** The document as JSON keeps it, with every declared field. */
function plainDocument(document: SearchTypes.SearchDocument, layout: Layout): Record<string, unknown> {
  const declared = Object.fromEntries(layout.fields.map((path) => [path, document[path] ?? null]));
  return JSON.parse(JSON.stringify(declared).replaceAll('\\u0000', '')) as Record<string, unknown>;
}

function fingerprint(plain: Record<string, unknown>): string {
  const sorted = Object.entries(plain).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha1')
    .update(JSON.stringify([MAKING, sorted]))
    .digest('base64url');
}

function marksOf(value: unknown, text: MarkedText): string[] {
  return textsOf(value).flatMap((written) => beginningMarks(words(written), text));
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((entry) => typeof entry === 'string');
}

/** A text without its accents, and once more with them in code. Two entries of a list, so that no phrase reaches from one into the other. */
function waysToWrite(text: Word[]): string[] {
  const coded = text.map(accentCode).join(' ');
  const plain = folded(text);
  return coded === plain ? [plain] : [plain, coded];
}

function folded(text: Word[]): string {
  return text.map((word) => word.folded).join(' ');
}

function engineValue(value: unknown, field: ValueField): unknown {
  if (value === null || field.kind !== 'date') return value;
  return new Date(value as string | number).getTime();
}
