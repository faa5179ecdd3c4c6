import type { GoodsAnswers, GoodsField, GoodsImportProblem, VariantAnswers } from '../../contract';
import { messages } from '../../messages';
import { foldText } from '../fold-text';
import { type GoodsColumn, type GoodsLine, PRODUCT_COLUMNS, SIZE_COLUMNS } from './columns';
import type { CellWords, WordColumn } from './words';

const say = messages.goodsImport;

/** One size of a product, as its row says it; absent cells are empty. */
export interface SizeRow extends VariantAnswers {
  line: number;
}

/** A product of a file: one row, or several below each other. */
export interface GoodsRow {
  lines: GoodsLine[];
  /** Address of the product that is meant; null for a new one. */
  slug: string | null;
  name: string;
  /** What the cells say, without sizes and photographs; a field without a word is absent. */
  answers: GoodsAnswers;
  sizes: SizeRow[];
  /** Names or keys; null when the cell is empty. */
  photos: string[] | null;
  problems: GoodsImportProblem[];
}

/** A problem of a cell, or of the whole product. */
export function problemAt(
  line: number,
  column: GoodsColumn | null,
  code: string,
  message: string,
): GoodsImportProblem {
  return { line, column: column && say.columns[column], code, message };
}

/** The products that the rows of a file are about, each with what can be told to be wrong from the file alone. */
export function readGoodsRows(lines: GoodsLine[], words: Record<WordColumn, CellWords>): GoodsRow[] {
  const rows = grouped(lines).map((group) => readRow(group, words));
  findTwins(rows);
  return rows;
}

/** A row without a name, or with that of the row above, is another size of the same product. */
function grouped(lines: GoodsLine[]): GoodsLine[][] {
  const groups: GoodsLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && continues(line, group[0]?.cells ?? {})) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function continues({ cells }: GoodsLine, first: GoodsLine['cells']): boolean {
  const same = (column: 'slug' | 'name') => cells[column] === undefined || cells[column] === first[column];
  if (first.slug === undefined && cells.slug !== undefined) return false;
  if (cells.name === undefined && cells.slug === undefined)
    return first.name !== undefined || first.slug !== undefined;
  return same('slug') && same('name');
}

function readRow(lines: GoodsLine[], words: Record<WordColumn, CellWords>): GoodsRow {
  const [first] = lines;
  const { line, cells } = first ?? { line: 0, cells: {} };
  const problems: GoodsImportProblem[] = [];
  const coded = (column: WordColumn, told: string): string => {
    const code = words[column].codeOf(told);
    if (code !== null && code !== 'double') return code;
    problems.push(
      problemAt(line, column, code === 'double' ? 'double' : 'unknown', sayUnknown(column, told, code)),
    );
    return '';
  };
  const answers: GoodsAnswers = {};
  for (const column of PRODUCT_COLUMNS) {
    const told = cells[column];
    if (told === undefined || column === 'slug' || column === 'photos') continue;
    if (column === 'category' || column === 'vat_class' || column === 'delivery_limit')
      answers[column] = coded(column, told);
    else if (column === 'origin_commune_code')
      answers[column] = /^\d{5}$/.test(told) ? told : coded(column, told);
    else if (column === 'allergens') answers[column] = listOf(told).map((one) => coded(column, one));
    else if (column === 'harvest_months') answers[column] = monthsOf(told, line, problems);
    else answers[column] = told;
  }
  if (!cells.name && !cells.slug) problems.push(problemAt(line, 'name', 'required', say.problem.name_needed));
  const sizes = lines.map((one) => sizeOf(one, words.content_unit, problems));
  const photos = cells.photos === undefined ? null : listOf(cells.photos);
  return {
    lines,
    slug: cells.slug ?? null,
    name: cells.name ?? cells.slug ?? '',
    answers,
    sizes,
    photos,
    problems,
  };
}

function sizeOf({ line, cells }: GoodsLine, units: CellWords, problems: GoodsImportProblem[]): SizeRow {
  const size = Object.fromEntries(SIZE_COLUMNS.map((column) => [column, cells[column] ?? '']));
  const told = cells.content_unit;
  const unit = told === undefined ? '' : units.codeOf(told);
  if (unit === null || unit === 'double') {
    problems.push(problemAt(line, 'content_unit', 'unknown', say.problem.choice(told ?? '')));
  }
  return { ...(size as unknown as VariantAnswers), content_unit: unit ?? '', line };
}

function sayUnknown(column: WordColumn, told: string, code: 'double' | null): string {
  if (column === 'category')
    return code === 'double' ? say.problem.category_double(told) : say.problem.category(told);
  return column === 'origin_commune_code' ? say.problem.commune(told) : say.problem.choice(told);
}

const listOf = (told: string): string[] =>
  told
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);

/** `2; 3; 4`, `2,3,4` or `11-2`, which goes over the end of the year. */
function monthsOf(told: string, line: number, problems: GoodsImportProblem[]): string[] {
  const months = told
    .split(/[;,\s]+(?!-)/)
    .filter(Boolean)
    .flatMap(spanOf);
  if (months.every((month) => month !== null)) return months.map(String);
  problems.push(problemAt(line, 'harvest_months', 'wrong', say.problem.months(told)));
  return [];
}

function spanOf(told: string): (number | null)[] {
  const [, from, to = from] = /^(\d{1,2})(?:[-–](\d{1,2}))?$/.exec(told) ?? [];
  const [first, last] = [Number(from), Number(to)];
  const isMonth = (month: number) => month >= 1 && month <= 12;
  if (!isMonth(first) || !isMonth(last)) return [null];
  const count = ((last - first + 12) % 12) + 1;
  return Array.from({ length: count }, (_, index) => ((first - 1 + index) % 12) + 1);
}

/** The same product or item code in two places of a file is a slip, and never made twice. */
function findTwins(rows: GoodsRow[]): void {
  const bySlug = new Map<string, number>();
  const byName = new Map<string, number>();
  const bySku = new Map<string, number>();
  for (const row of rows) {
    const line = row.lines[0]?.line ?? 0;
    const [seen, key] = row.slug === null ? [byName, foldedName(row.name)] : [bySlug, row.slug];
    const before = seen.get(key);
    if (before === undefined) seen.set(key, line);
    else if (key !== '') {
      const [column, message] =
        row.slug === null
          ? (['name', say.problem.twice(before)] as const)
          : (['slug', say.problem.slug_twice(before)] as const);
      row.problems.push(problemAt(line, column, 'twice', message));
    }
    for (const { sku, line } of row.sizes) {
      const first = sku === '' ? undefined : bySku.get(sku);
      if (first !== undefined)
        row.problems.push(problemAt(line, 'sku', 'twice', say.problem.sku_twice(first)));
      else if (sku !== '') bySku.set(sku, line);
    }
  }
}

/** Two names that differ in capitals or spaces only are one; accents tell goods apart. */
export const foldedName = (name: string): string =>
  name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Under which a photograph is found: its name without folder, ending, accents and kinds of spaces, since phones and browsers change those. */
export const photoName = (name: string): string =>
  foldText(name.split(/[\\/]/).pop() ?? '')
    .replace(/\.[a-z0-9]{1,5}$/, '')
    .trim()
    .replace(/[\s_-]+/g, '-');

/** The problem of a field of the goods' own rules, at the cell that it is about. */
export function toCell(
  { field, code, message }: { field: string; code: string; message: string },
  row: GoodsRow,
): GoodsImportProblem {
  const [top = '', index, part] = field.split('.');
  const line = row.lines[top === 'variants' && index !== undefined ? Number(index) : 0]?.line ?? 0;
  const column = (top === 'variants' ? (part ?? 'content') : top) as GoodsColumn & GoodsField;
  return problemAt(line, column in say.columns ? column : null, code, message);
}
