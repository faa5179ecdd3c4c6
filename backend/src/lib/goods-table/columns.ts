import { messages } from '../../messages';
import { foldText } from '../fold-text';
import type { TableLimits } from '../table-file/read-table';

export const GOODS_LIMITS = {
  bytes: 5 * 1024 * 1024,
  // One of headings.
  rows: 5_001,
  cell: 5_000,
  lines: true,
} satisfies TableLimits;

/** Of a product, from its first row. */
export const PRODUCT_COLUMNS = [
  ...(['slug', 'name', 'category', 'subtitle', 'description', 'unit', 'photos', 'preparation_days'] as const),
  ...([
    'storage',
    'shelf_life_days',
    'ingredients',
    'alcohol_percent',
    'allergens',
    'origin_commune_code',
  ] as const),
  ...(['harvest_months', 'vat_class', 'vsic', 'delivery_limit'] as const),
];
/** Of one size, from each row. */
export const SIZE_COLUMNS = ['title', 'content', 'content_unit', 'price', 'stock', 'sku'] as const;

export type GoodsColumn = keyof typeof messages.goodsImport.columns;

/** As the template has them. */
export const GOODS_COLUMNS = Object.keys(messages.goodsImport.columns) as GoodsColumn[];

/** What the cells of a row say, as text. */
export type GoodsCells = Partial<Record<GoodsColumn, string>>;

/** A row of a file, numbered as a table program does. */
export interface GoodsLine {
  line: number;
  cells: GoodsCells;
}

/** Without one of these nothing can be told of a row. */
const NEEDED: readonly GoodsColumn[] = ['name', 'price'];
const HEADINGS_WITHIN = 10;

export type ReadLines = { lines: GoodsLine[] } | { problem: string };

/** The rows below the headings, whatever the order of the columns; columns that nobody knows are passed over. */
export function readLines({ cells, lines }: { cells: string[][]; lines: number[] }): ReadLines {
  const say = messages.goodsImport;
  for (const [heading, row] of cells.slice(0, HEADINGS_WITHIN).entries()) {
    const columns = row.map(columnOf);
    if (!NEEDED.every((column) => columns.includes(column))) continue;
    const twice = columns.find((column, index) => column !== null && columns.indexOf(column) !== index);
    if (twice) return { problem: say.heading_twice(say.columns[twice]) };
    const below = cells.slice(heading + 1).map((told, index) => ({
      line: lines[heading + 1 + index] ?? 0,
      cells: cellsOf(told, columns),
    }));
    const filled = below.filter(({ cells }) => Object.keys(cells).length > 0);
    return filled.length > 0 ? { lines: filled } : { problem: say.file_problem.no_rows };
  }
  return { problem: say.no_headings(NEEDED.map((column) => say.columns[column]).join(', ')) };
}

function cellsOf(told: string[], columns: (GoodsColumn | null)[]): GoodsCells {
  return Object.fromEntries(
    columns.flatMap((column, index) => {
      const text = unguarded(told[index] ?? '');
      return column && text !== '' ? [[column, text]] : [];
    }),
  );
}

/** The apostrophe that keeps words from being a formula is not theirs. */
function unguarded(text: string): string {
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

const headingOf = (text: string): string => foldText(text).replaceAll('*', '').trim();
const BY_HEADING = new Map(
  GOODS_COLUMNS.map((column) => [headingOf(messages.goodsImport.columns[column]), column]),
);

function columnOf(heading: string): GoodsColumn | null {
  return BY_HEADING.get(headingOf(heading)) ?? null;
}
