import { createHash } from 'node:crypto';
import type { MedusaContainer } from '@medusajs/framework/types';
import { conflict, MarketError } from '../../lib/errors';
import { GOODS_LIMITS, type GoodsLine, readLines } from '../../lib/goods-table/columns';
import { storableText } from '../../lib/storable-json';
import { readTable } from '../../lib/table-file/read-table';
import { type Place, TableFileError } from '../../lib/table-file/table-file-error';
import { messages } from '../../messages';
import { GOODS_IMPORT_MODULE } from '../../modules/goods-import';
import type GoodsImportModuleService from '../../modules/goods-import/service';
import { checkAgain } from './check-again';
import { checkRows } from './check-rows';
import { inTurn } from './in-turn';

const say = messages.goodsImport;
/** Files of one stall that wait for its word. */
const MOST_OPEN = 20;

interface Brought {
  sellerId: string;
  memberName: string;
  /** Null: longer than it may be. */
  bytes: Buffer | null;
  name: string;
}

/**
 * Keeps a file of goods and looks at it; none of the goods is touched. The same file is the same import until it is done.
 * @returns its id
 * @throws MarketError 413 for a file that is too large, 400 for one that is no table of goods, 409 for a stall with many that wait
 */
export async function bringGoodsFile(container: MedusaContainer, brought: Brought): Promise<string> {
  const { sellerId, memberName, bytes, name } = brought;
  const lines = await readFile(bytes, name);
  const file_hash = createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
  const imports: GoodsImportModuleService = container.resolve(GOODS_IMPORT_MODULE);
  return inTurn(container, sellerId, async () => {
    const open = await imports.listGoodsImports(
      { seller_id: sellerId, state: { $ne: 'ready' } },
      { select: ['id', 'file_hash', 'state'], take: null },
    );
    const known = open.find((one) => one.file_hash === file_hash);
    if (known?.state === 'checked') await checkAgain(container, sellerId, known.id);
    if (known) return known.id;
    if (open.length >= MOST_OPEN) throw conflict('too_many_goods_imports', say.too_many_open);
    const rows = await checkRows(container, sellerId, lines);
    const file_name = storableText(name).slice(0, 200);
    const { id } = await imports.createGoodsImports({
      seller_id: sellerId,
      asked_by: memberName,
      file_name,
      file_hash,
    });
    await imports.replaceRows(id, rows);
    return id;
  });
}

async function readFile(bytes: Buffer | null, name: string): Promise<GoodsLine[]> {
  try {
    if (bytes === null) throw new TableFileError('too_large');
    const table = await readTable(
      bytes,
      { ...GOODS_LIMITS, name: /\.[a-z0-9]+$/i.test(name) ? name : '' },
      ',',
    );
    const read = readLines(table);
    if ('problem' in read) throw new MarketError(400, 'goods_file_headings', read.problem);
    return read.lines;
  } catch (error) {
    if (!(error instanceof TableFileError)) throw error;
    const { problem, at } = error;
    const message = say.file_problem[problem] + (at ? say.at(at.line, letterOf(at)) : '');
    throw new MarketError(problem === 'too_large' ? 413 : 400, `goods_file_${problem}`, message);
  }
}

/** As table programs name columns. */
function letterOf({ column }: Place): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? letterOf({ line: 0, column: Math.floor((column - 1) / 26) }) + last : last;
}
