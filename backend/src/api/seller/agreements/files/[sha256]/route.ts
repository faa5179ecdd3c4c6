import type { MedusaResponse } from '@medusajs/framework/http';
import type { AgreementFile } from '../../../../../contract';
import { retrieveAgreementFile } from '../../../../../lib/agreements/find';
import type { SellerRequest } from '../../../scope';

export async function GET(req: SellerRequest, res: MedusaResponse<AgreementFile>): Promise<void> {
  const of = { seller_id: req.sellerScope.sellerId };
  res.json(await retrieveAgreementFile(req.scope, req.params.sha256 ?? '', of));
}
