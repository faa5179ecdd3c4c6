import type { GoodsAnswers, GoodsImportProblem, VariantAnswers } from '../../contract';
import { messages } from '../../messages';
import type { TypedProduct } from '../goods/goods-of-product';
import { type Goods, type GoodsGround, readGoods, unsaidBy } from '../goods/read-goods';
import { readAmount } from '../goods/read-number';
import { CONTENT_UNITS } from '../goods/words';
import { foldedName, type GoodsRow, problemAt, type SizeRow, toCell } from './read-goods-rows';

const say = messages.goodsImport.problem;

/** What a file is held against, as it is at this moment. */
export interface TableGround extends GoodsGround {
  /** Address of the stall's product of a name, see `foldedName`. */
  slugOf(name: string): string | undefined;
  /** The stall's products that the file names. */
  products: Map<string, TypedProduct>;
  /** Key of a photograph of the stall's. */
  photoKey(told: string): string | undefined;
  /** Item codes that goods have. */
  takenSkus: ReadonlySet<string>;
}

/** What is to be done for a product of a file. */
export type RowPlan =
  | { plan: 'bad'; problems: GoodsImportProblem[] }
  | { plan: 'create'; goods: Goods }
  | { plan: 'draft'; answers: GoodsAnswers }
  | { plan: 'update'; product: TypedProduct; answers: GoodsAnswers; shelf: ShelfChange[] }
  | { plan: 'same'; product: TypedProduct };

export interface ShelfChange {
  variant_id: string;
  /** Whole đồng. */
  price?: number;
  stocked?: number;
}

/** Decides by the goods' own rules what a row means; everything that stands in the way is told at once. */
export function planRow(row: GoodsRow, ground: TableGround): RowPlan {
  return row.slug === null ? planNew(row, ground) : planChange(row, row.slug, ground);
}

function planNew(row: GoodsRow, ground: TableGround): RowPlan {
  const line = row.lines[0]?.line ?? 0;
  const photos = photosOf(row, [], ground);
  const answers: GoodsAnswers = { ...row.answers, photos: photos.keys, variants: row.sizes.map(toAnswers) };
  const { goods, problems } = readGoods(answers, ground);
  const twin = ground.slugOf(foldedName(row.name));
  const all = [
    ...row.problems,
    ...(twin ? [problemAt(line, 'name', 'exists', say.exists(twin))] : []),
    ...photos.problems,
    ...problems.map((one) => toCell(one, row)),
    ...row.sizes.flatMap(({ line, sku }) =>
      ground.takenSkus.has(sku) ? [problemAt(line, 'sku', 'taken', messages.goods.sku_taken(sku))] : [],
    ),
  ];
  const lacksPhoto = ({ column, code }: GoodsImportProblem) =>
    column === messages.goodsImport.columns.photos && code === 'required';
  const wrong = first(all.filter((one) => !lacksPhoto(one)));
  if (wrong.length > 0) return { plan: 'bad', problems: wrong };
  return goods ? { plan: 'create', goods } : { plan: 'draft', answers };
}

function planChange(row: GoodsRow, slug: string, ground: TableGround): RowPlan {
  const line = row.lines[0]?.line ?? 0;
  const product = ground.products.get(slug);
  if (!product) return bad(problemAt(line, 'slug', 'unknown', say.unknown_slug(slug)));
  if (product.status === 'taken_down') return bad(problemAt(line, 'slug', 'taken_down', say.taken_down));
  const shown = product.answers.photos ?? [];
  const photos = photosOf(row, shown, ground);
  const told: GoodsAnswers = { ...row.answers, ...(row.photos ? { photos: photos.keys } : {}) };
  const answers = Object.fromEntries(
    Object.entries(told).filter(([field, value]) => {
      const before = product.answers[field as keyof GoodsAnswers];
      return value !== '' && JSON.stringify(value) !== JSON.stringify(before);
    }),
  );
  const sizes = sizesOf(row, product);
  const wanted = { ...product.answers, ...answers, variants: sizes.variants };
  const { goods, problems } = readGoods(wanted, { ...ground, unsaid: unsaidBy(product.answers) });
  const wrong = first([
    ...row.problems,
    ...photos.problems,
    ...sizes.problems,
    ...problems.map((one) => toCell(placed(one, sizes.rowOf), row)),
  ]);
  if (goods === null || wrong.length > 0) return { plan: 'bad', problems: wrong };
  const { shelf, problems: tooFew } = shelfChanges(
    product,
    goods,
    (at) => row.sizes[sizes.rowOf.get(at) ?? -1],
  );
  if (tooFew.length > 0) return { plan: 'bad', problems: tooFew };
  if (shelf.length === 0 && Object.keys(answers).length === 0) return { plan: 'same', product };
  return { plan: 'update', product, answers, shelf };
}

const bad = (problem: GoodsImportProblem): RowPlan => ({ plan: 'bad', problems: [problem] });

function toAnswers({ line: _, ...size }: SizeRow): VariantAnswers {
  return size;
}

/** One problem for each cell is enough. */
function first(problems: GoodsImportProblem[]): GoodsImportProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ line, column }) => {
    const cell = `${line} ${column}`;
    return !seen.has(cell) && seen.add(cell);
  });
}

function photosOf(row: GoodsRow, shown: string[], ground: TableGround) {
  const problems: GoodsImportProblem[] = [];
  const keys = (row.photos ?? []).flatMap((told) => {
    const key = shown.includes(told) ? told : ground.photoKey(told);
    if (!key) problems.push(problemAt(row.lines[0]?.line ?? 0, 'photos', 'unknown', say.photo(told)));
    return key ?? [];
  });
  return { keys: [...new Set(keys)], problems };
}

interface Sizes {
  /** The product's, with price and stock of the rows that name them. */
  variants: VariantAnswers[];
  /** Which row of the file is about a size, by its place. */
  rowOf: Map<number, number>;
  problems: GoodsImportProblem[];
}

/** Price and stock of sizes may change by a file; an empty cell keeps what is there. */
function sizesOf(row: GoodsRow, { answers }: TypedProduct): Sizes {
  const variants = [...(answers.variants ?? [])];
  const rowOf = new Map<number, number>();
  const problems: GoodsImportProblem[] = [];
  for (const [index, size] of row.sizes.entries()) {
    const at =
      variants.length === 1 && size.sku === '' ? 0 : variants.findIndex(({ sku }) => sku === size.sku);
    const before = variants[at];
    if (!before) {
      const message = size.sku === '' ? say.which_size : say.unknown_size(size.sku);
      problems.push(problemAt(size.line, 'sku', 'unknown', message));
    } else if (rowOf.has(at)) problems.push(problemAt(size.line, 'sku', 'twice', say.size_twice));
    else {
      if (!isSame(size, before)) problems.push(problemAt(size.line, 'content', 'fixed', say.size_fixed));
      rowOf.set(at, index);
      variants[at] = { ...before, price: size.price || before.price, stock: size.stock || before.stock };
    }
  }
  return { variants, rowOf, problems };
}

function isSame(size: SizeRow, before: VariantAnswers): boolean {
  if (size.title !== '' && size.title !== before.title) return false;
  const told = size.content === '' ? before.content : size.content;
  const unit = size.content_unit === '' ? before.content_unit : size.content_unit;
  return baseAmount(told, unit) === baseAmount(before.content, before.content_unit);
}

/** `500 g` for half a kilogram, so that both are one. */
function baseAmount(content: string, unit: string): string {
  const of = CONTENT_UNITS.get(unit);
  return `${Math.round((readAmount(content) ?? 0) * (of?.factor ?? 1) * 1000) / 1000} ${of?.base ?? unit}`;
}

/** A problem of the product's nth size is one of the row that names it. */
function placed<Problem extends { field: string }>(problem: Problem, rowOf: Map<number, number>): Problem {
  const field = problem.field.replace(
    /^variants\.(\d+)/,
    (_, at: string) => `variants.${rowOf.get(Number(at)) ?? 0}`,
  );
  return { ...problem, field };
}

function shelfChanges(
  { answers, sizes }: TypedProduct,
  goods: Goods,
  rowOf: (at: number) => SizeRow | undefined,
) {
  const problems: GoodsImportProblem[] = [];
  const shelf = goods.variants.flatMap(({ price, stock }, at): ShelfChange[] => {
    const [before, size, row] = [answers.variants?.[at], sizes[at], rowOf(at)];
    if (!before || !size || !row) return [];
    const change = {
      ...(String(price) === before.price ? {} : { price }),
      ...(String(stock) === before.stock ? {} : { stocked: stock }),
    };
    if ('stocked' in change && stock < size.reserved) {
      problems.push(problemAt(row.line, 'stock', 'below_reserved', say.below_reserved));
    }
    return Object.keys(change).length > 0 ? [{ variant_id: size.variant_id, ...change }] : [];
  });
  return { shelf, problems };
}
