import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { MedusaResponse } from '@medusajs/framework/http';
import { archivePath } from '../../../../../lib/invoice-export/files';
import { messages } from '../../../../../messages';
import type { SellerRequest } from '../../../scope';
import { retrieveReady } from '../../query';

export async function GET(req: SellerRequest, res: MedusaResponse): Promise<void> {
  const { id, month, bytes } = await retrieveReady(req.scope, req.sellerScope, req.params.id ?? '');
  res.setHeader('Content-Type', 'application/zip');
  res.setHeader('Content-Length', String(bytes));
  res.setHeader('Content-Disposition', `attachment; filename="${messages.invoiceExport.file(month)}"`);
  res.setHeader('Cache-Control', 'private, no-store');
  await pipeline(createReadStream(archivePath(id)), res);
}
