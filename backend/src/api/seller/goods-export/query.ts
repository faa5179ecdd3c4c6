import type { MedusaContainer } from '@medusajs/framework/types';
import { goodsOfProducts } from '../../../lib/goods/goods-of-product';
import { cellsOfGoods } from '../../../lib/goods-table/cells-of-goods';
import { readStall, readWords } from '../../../lib/goods-table/read-stall';
import type { TableRow } from '../../../lib/goods-table/write-table';

const PAGE = 100;

/** All goods of a stall by name, as rows that can be sent back. */
export async function* goodsRows(container: MedusaContainer, sellerId: string): AsyncIterable<TableRow[]> {
  const [{ slugOf, idOf }, words] = await Promise.all([
    readStall(container, sellerId),
    readWords(container, sellerId),
  ]);
  const byName = new Intl.Collator('vi').compare;
  const names = new Map([...slugOf].map(([name, slug]) => [slug, name]));
  const slugs = [...idOf.keys()].sort((a, b) => byName(names.get(a) ?? a, names.get(b) ?? b) || byName(a, b));
  const ids = slugs.flatMap((slug) => idOf.get(slug) ?? []);
  for (let from = 0; from < ids.length; from += PAGE) {
    const products = await goodsOfProducts(container, sellerId, ids.slice(from, from + PAGE));
    yield products.flatMap((product) => cellsOfGoods(product, words)).map((cells) => ({ cells }));
  }
}
