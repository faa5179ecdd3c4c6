import type { MedusaContainer } from '@medusajs/framework/types';
import type {
  GoodsImport,
  GoodsImportDetail,
  GoodsImportList,
  GoodsImportProblem,
  GoodsImportRow,
} from '../../../contract';
import type { GoodsLine } from '../../../lib/goods-table/columns';
import type { TableRow } from '../../../lib/goods-table/write-table';
import { pageCount } from '../../../lib/paging';
import { GOODS_IMPORT_MODULE } from '../../../modules/goods-import';
import type GoodsImportModuleService from '../../../modules/goods-import/service';
import { findGoodsImport } from '../../../workflows/goods-import/find-import';
import type { SellerScope } from '../scope';

const LATEST = 20;
const PAGE_SIZE = 50;
const FILE_PAGE = 200;

export async function listImports(
  container: MedusaContainer,
  { sellerId }: SellerScope,
): Promise<GoodsImportList> {
  const rows = await serviceOf(container).listGoodsImports(
    { seller_id: sellerId },
    { take: LATEST, order: { created_at: 'DESC', id: 'DESC' } },
  );
  return { imports: await toImports(container, rows) };
}

/** @throws MarketError 404 when this stall has no such file */
export async function retrieveImport(
  container: MedusaContainer,
  { sellerId }: SellerScope,
  id: string,
  page = 1,
): Promise<GoodsImportDetail> {
  const found = await findGoodsImport(container, sellerId, id);
  const [one] = await toImports(container, [found]);
  const head = one as GoodsImport;
  const total = Object.values(head.counts).reduce((sum, count) => sum + count, 0);
  return {
    ...head,
    rows: await readRows(container, id, (page - 1) * PAGE_SIZE),
    page,
    page_count: pageCount(total, PAGE_SIZE),
  };
}

async function readRows(container: MedusaContainer, id: string, skip: number): Promise<GoodsImportRow[]> {
  const ids = await serviceOf(container).orderedRows(id, { skip, take: PAGE_SIZE });
  const rows = await serviceOf(container).listGoodsImportRows({ id: ids }, { take: null });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((rowId) => {
    const row = byId.get(rowId);
    if (!row) return [];
    const { line, name, plan, state, product_id } = row;
    return [
      {
        id: rowId,
        line,
        name,
        plan,
        state,
        product_id,
        problems: row.problems as unknown as GoodsImportProblem[],
      },
    ];
  });
}

/** The rows of products that were not taken in, with what is wrong at the last of their columns. */
export async function* rejectedRows(container: MedusaContainer, id: string): AsyncIterable<TableRow[]> {
  const filters = { import_id: id, $or: [{ plan: 'bad' as const }, { state: 'failed' as const }] };
  for (let skip = 0; ; skip += FILE_PAGE) {
    const rows = await serviceOf(container).listGoodsImportRows(filters, {
      order: { line: 'ASC' },
      skip,
      take: FILE_PAGE,
    });
    if (rows.length > 0) yield rows.flatMap(toTableRows);
    if (rows.length < FILE_PAGE) return;
  }
}

function toTableRows({ lines, problems }: { lines: unknown; problems: unknown }): TableRow[] {
  const wrong = problems as GoodsImportProblem[];
  return (lines as GoodsLine[]).map(({ line, cells }) => ({
    cells,
    problem: wrong
      .filter((one) => one.line === line)
      .map(({ column, message }) => (column ? `${column}: ${message}` : message))
      .join('\n'),
  }));
}

type Head = Awaited<ReturnType<GoodsImportModuleService['listGoodsImports']>>[number];

async function toImports(container: MedusaContainer, heads: Head[]): Promise<GoodsImport[]> {
  const counted = await serviceOf(container).counts(heads.map(({ id }) => id));
  return heads.map(({ id, file_name, state, asked_by, done, total, created_at }) => {
    const counts: GoodsImport['counts'] = { create: 0, draft: 0, update: 0, same: 0, bad: 0, failed: 0 };
    for (const { import_id, plan, state, count } of counted) {
      if (import_id === id) counts[state === 'failed' ? 'failed' : plan] += count;
    }
    return {
      id,
      file_name,
      state,
      asked_by,
      created_at: new Date(created_at).toISOString(),
      total,
      done,
      counts,
    };
  });
}

function serviceOf(container: MedusaContainer): GoodsImportModuleService {
  return container.resolve(GOODS_IMPORT_MODULE);
}
