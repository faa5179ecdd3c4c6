import type { MedusaResponse } from '@medusajs/framework/http';
import { readInvoiceFile } from '../../../../../lib/invoices/files';
import { sendFile } from '../../../../../lib/invoices/send-file';
import type { SellerRequest } from '../../../scope';
import { findInvoice } from '../../query';

export async function GET(req: SellerRequest, res: MedusaResponse): Promise<void> {
  sendFile(
    res,
    await readInvoiceFile(await findInvoice(req.scope, req.sellerScope, req.params.id ?? ''), 'pdf'),
  );
}
