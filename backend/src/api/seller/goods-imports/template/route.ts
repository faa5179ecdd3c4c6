import type { MedusaResponse } from '@medusajs/framework/http';
import { parseQuery } from '../../../../lib/errors';
import { messages } from '../../../../messages';
import type { SellerRequest } from '../../scope';
import { sendTable } from '../send-table';
import { formatQuery } from '../validators';

async function* nothing(): AsyncIterable<never[]> {}

/** An empty file to fill in, with the choices of this stall. */
export async function GET(req: SellerRequest, res: MedusaResponse): Promise<void> {
  const { format } = parseQuery(formatQuery, req);
  await sendTable(req, res, { name: messages.goodsImport.template_file(format), format, pages: nothing() });
}
