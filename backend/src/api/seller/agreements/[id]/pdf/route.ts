import type { MedusaResponse } from '@medusajs/framework/http';
import { readAgreementFile } from '../../../../../lib/agreements/find';
import { sendFile } from '../../../../../lib/invoices/send-file';
import type { SellerRequest } from '../../../scope';

export async function GET(req: SellerRequest, res: MedusaResponse): Promise<void> {
  const of = { seller_id: req.sellerScope.sellerId };
  sendFile(res, await readAgreementFile(req.scope, req.params.id ?? '', of));
}
