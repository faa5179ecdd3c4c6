import type { MedusaContainer } from '@medusajs/framework/types';
import { conflict } from '../../lib/errors';
import { messages } from '../../messages';
import { GOODS_IMPORT_MODULE } from '../../modules/goods-import';
import type GoodsImportModuleService from '../../modules/goods-import/service';
import { checkAgain } from './check-again';
import { findGoodsImport } from './find-import';
import { inTurn } from './in-turn';

const say = messages.goodsImport;

interface Asked {
  sellerId: string;
  id: string;
}

/** @throws MarketError 404 for a file of another stall, 409 once it has begun */
export async function checkGoodsImport(container: MedusaContainer, { sellerId, id }: Asked): Promise<void> {
  await inTurn(container, sellerId, async () => {
    await findGoodsImport(container, sellerId, id);
    await checkAgain(container, sellerId, id);
  });
}

/**
 * Lets the job take a file in (`jobs/run-goods-imports.ts`). It is looked at once more before, so that `all` begins only when nothing is
 * wrong at this moment; what was broken off goes on where it was.
 * @throws MarketError 404 for a file of another stall, 409 when something is wrong, nothing is right, or it has begun
 */
export async function startGoodsImport(
  container: MedusaContainer,
  { sellerId, id, rows }: Asked & { rows: 'all' | 'good' },
): Promise<void> {
  const imports: GoodsImportModuleService = container.resolve(GOODS_IMPORT_MODULE);
  await inTurn(container, sellerId, async () => {
    const { state } = await findGoodsImport(container, sellerId, id);
    if (state === 'checked') {
      const checked = await checkAgain(container, sellerId, id);
      const bad = checked.filter(({ plan }) => plan === 'bad').length;
      if (rows === 'all' && bad > 0) throw conflict('goods_import_rows_bad', say.rows_bad(bad), { bad });
      if (bad === checked.length) throw conflict('goods_import_nothing_good', say.nothing_good);
    }
    if (!(await imports.start(id))) throw conflict('goods_import_not_waiting', say.not_waiting);
  });
}

/** @throws MarketError 404 for a file of another stall, 409 while it is being taken in */
export async function discardGoodsImport(container: MedusaContainer, { sellerId, id }: Asked): Promise<void> {
  await findGoodsImport(container, sellerId, id);
  const imports: GoodsImportModuleService = container.resolve(GOODS_IMPORT_MODULE);
  if (!(await imports.discard(id))) throw conflict('goods_import_not_waiting', say.not_waiting);
}
