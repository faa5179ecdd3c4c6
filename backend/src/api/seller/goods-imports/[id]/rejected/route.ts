import type { MedusaResponse } from '@medusajs/framework/http';
import { parseQuery } from '../../../../../lib/errors';
import { messages } from '../../../../../messages';
import { findGoodsImport } from '../../../../../workflows/goods-import/find-import';
import type { SellerRequest } from '../../../scope';
import { rejectedRows } from '../../query';
import { sendTable } from '../../send-table';
import { formatQuery } from '../../validators';

/** The products that were not taken in, to be mended and sent again. */
export async function GET(req: SellerRequest, res: MedusaResponse): Promise<void> {
  const { format } = parseQuery(formatQuery, req);
  const { id } = await findGoodsImport(req.scope, req.sellerScope.sellerId, req.params.id ?? '');
  const name = messages.goodsImport.rejected_file(format);
  await sendTable(req, res, { name, format, pages: rejectedRows(req.scope, id), problems: true });
}
