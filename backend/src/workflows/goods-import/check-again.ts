import type { MedusaContainer } from '@medusajs/framework/types';
import { conflict } from '../../lib/errors';
import type { GoodsLine } from '../../lib/goods-table/columns';
import { messages } from '../../messages';
import { GOODS_IMPORT_MODULE } from '../../modules/goods-import';
import type GoodsImportModuleService from '../../modules/goods-import/service';
import type { CheckedRow } from '../../modules/goods-import/service';
import { checkRows } from './check-rows';

/**
 * Looks at a file again, as after photographs were sent.
 * @throws MarketError 409 once it has begun
 */
export async function checkAgain(
  container: MedusaContainer,
  sellerId: string,
  id: string,
): Promise<CheckedRow[]> {
  const imports: GoodsImportModuleService = container.resolve(GOODS_IMPORT_MODULE);
  const kept = await imports.listGoodsImportRows(
    { import_id: id },
    { select: ['lines'], order: { line: 'ASC' }, take: null },
  );
  const lines = kept.flatMap((row) => row.lines as unknown as GoodsLine[]);
  const rows = await checkRows(container, sellerId, lines);
  if (!(await imports.replaceRows(id, rows))) {
    throw conflict('goods_import_not_waiting', messages.goodsImport.not_waiting);
  }
  return rows;
}
