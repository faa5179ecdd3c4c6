import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { readInvoiceFile } from '../../../../lib/invoices/files';
import { sendFile } from '../../../../lib/invoices/send-file';
import { lookUp } from '../access';

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendFile(res, await readInvoiceFile(await lookUp(req), 'xml'));
}
