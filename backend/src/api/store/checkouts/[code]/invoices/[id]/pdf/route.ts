import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { readInvoiceFile } from '../../../../../../../lib/invoices/files';
import { sendFile } from '../../../../../../../lib/invoices/send-file';
import { admit } from '../../../../access';
import { findCheckoutInvoice } from '../../query';

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const row = await findCheckoutInvoice(req.scope, await admit(req), req.params.id ?? '');
  sendFile(res, await readInvoiceFile(row, 'pdf'));
}
