import type { MedusaResponse } from '@medusajs/framework/http';
import { sendFile } from '../../../../lib/invoices/send-file';
import { declarationOf } from '../../../../workflows/invoice/lib/declarations';
import type { SellerRequest } from '../../scope';

export async function GET(req: SellerRequest, res: MedusaResponse): Promise<void> {
  const { sellerId, seller } = req.sellerScope;
  const xml = await declarationOf(req.scope, sellerId, 'delegation');
  sendFile(res, {
    name: `01-DKTD-delegation-${seller.slug}.xml`,
    mime: 'application/xml',
    bytes: Buffer.from(xml),
  });
}
