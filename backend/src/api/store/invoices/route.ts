import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { InvoiceLookup } from '../../../contract';
import { chainOf } from '../../../lib/invoices/chain';
import { readChain } from '../../../lib/invoices/rows';
import { toSummary } from '../../../lib/invoices/summary';
import { lookUp } from './access';

/** `GET /store/invoices?tax_code=&lookup_code=` */
export async function GET(req: MedusaRequest, res: MedusaResponse<InvoiceLookup>): Promise<void> {
  const row = await lookUp(req);
  const chain = (await readChain(req.scope, row)).filter(({ state }) => state !== 'draft');
  res.json({
    invoice: { ...toSummary(row), seller_name: row.content.seller.name, buyer_name: row.buyer_name },
    chain: chainOf(chain),
  });
}
