import type { MedusaResponse } from '@medusajs/framework/http';
import { localDate, now } from '../../../lib/clock';
import { parseQuery } from '../../../lib/errors';
import { messages } from '../../../messages';
import { sendTable } from '../goods-imports/send-table';
import { formatQuery } from '../goods-imports/validators';
import type { SellerRequest } from '../scope';
import { goodsRows } from './query';

/** All goods of the stall as a file that can be changed and sent back. */
export async function GET(req: SellerRequest, res: MedusaResponse): Promise<void> {
  const { format } = parseQuery(formatQuery, req);
  const { sellerId, seller } = req.sellerScope;
  const name = messages.goodsImport.file(seller.slug, localDate(now()), format);
  await sendTable(req, res, { name, format, pages: goodsRows(req.scope, sellerId) });
}
