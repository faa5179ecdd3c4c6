import type { MedusaResponse } from '@medusajs/framework/http';
import type { InvoiceExport, InvoiceExportList } from '../../../contract';
import { parseBody } from '../../../lib/errors';
import { requestExportWorkflow } from '../../../workflows/invoice-export/request-export';
import type { SellerRequest } from '../scope';
import { listExports, retrieveExport } from './query';
import { requestExportBody } from './validators';

export async function GET(req: SellerRequest, res: MedusaResponse<InvoiceExportList>): Promise<void> {
  res.json({ exports: await listExports(req.scope, req.sellerScope) });
}

export async function POST(req: SellerRequest, res: MedusaResponse<InvoiceExport>): Promise<void> {
  const { month } = parseBody(requestExportBody, req);
  const input = { seller_id: req.sellerScope.sellerId, month };
  const { result: id } = await requestExportWorkflow(req.scope).run({ input });
  res.json(await retrieveExport(req.scope, req.sellerScope, id));
}
