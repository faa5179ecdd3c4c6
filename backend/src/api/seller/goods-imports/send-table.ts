import type { MedusaResponse } from '@medusajs/framework/http';
import { readWords } from '../../../lib/goods-table/read-stall';
import {
  TABLE_TYPES,
  type TableFormat,
  type TableRow,
  writeTable,
} from '../../../lib/goods-table/write-table';
import type { SellerRequest } from '../scope';

interface Sent {
  name: string;
  format: TableFormat;
  pages: AsyncIterable<TableRow[]>;
  problems?: boolean;
}

/** Answers a table of goods as a file, written as it is read. */
export async function sendTable(
  req: SellerRequest,
  res: MedusaResponse,
  { name, ...table }: Sent,
): Promise<void> {
  const words = await readWords(req.scope, req.sellerScope.sellerId);
  res.setHeader('Content-Type', TABLE_TYPES[table.format]);
  res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  res.setHeader('Cache-Control', 'private, no-store');
  try {
    await writeTable(res, { ...table, words });
  } catch (error) {
    // Half a file must not look like a whole one.
    res.destroy(error as Error);
  }
}
