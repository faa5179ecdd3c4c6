import type { MedusaContainer } from '@medusajs/framework/types';
import { notFound } from '../../lib/errors';
import { messages } from '../../messages';
import { GOODS_IMPORT_MODULE } from '../../modules/goods-import';
import type GoodsImportModuleService from '../../modules/goods-import/service';

/** @throws MarketError 404 for a file of another stall, as if it did not exist */
export async function findGoodsImport(container: MedusaContainer, sellerId: string, id: string) {
  const imports: GoodsImportModuleService = container.resolve(GOODS_IMPORT_MODULE);
  const [found] = await imports.listGoodsImports({ id, seller_id: sellerId }, { take: 1 });
  if (!found) throw notFound('goods_import_not_found', messages.goodsImport.not_found);
  return found;
}
